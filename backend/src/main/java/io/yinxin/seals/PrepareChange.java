package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a change of a seal and asks for the legal card's signature over what it becomes (SEL-14). */
@ApplicationScoped
class PrepareChange {
    private final OwnSeals own;
    private final FormCheck forms;
    private final SealPeople people;
    private final SealRepository seals;
    private final SealContentRepository contents;
    private final SealPictures pictures;
    private final ColumnCipher cipher;
    private final SealDraft draft;
    private final SealsConfig config;
    private final Clock clock;

    PrepareChange(
            OwnSeals own,
            FormCheck forms,
            SealPeople people,
            SealRepository seals,
            SealContentRepository contents,
            SealPictures pictures,
            ColumnCipher cipher,
            SealDraft draft,
            SealsConfig config,
            Clock clock) {
        this.own = own;
        this.forms = forms;
        this.people = people;
        this.seals = seals;
        this.contents = contents;
        this.pictures = pictures;
        this.cipher = cipher;
        this.draft = draft;
        this.config = config;
        this.clock = clock;
    }

    /** @param present the picture the seal has */
    private record Before(SealEntity seal, SealImage present, boolean nameTaken) {}

    private record Found(
            Before before,
            Organisation organisation,
            @Nullable CardPerson person,
            Optional<KeptPicture> picture) {}

    /** @throws DomainException NOT_FOUND, LEGAL_CARD_REQUIRED, CONFLICT_STALE, VALIDATION_FAILED with all findings, BUSY */
    @Requires(Right.MANAGE_SEALS)
    Uni<Preparation> prepare(String sealId, SealForms.Change form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        return Panache.withSession(() -> before(sealId, form))
                .flatMap(before -> look(before, form))
                .invoke(found -> findings.add(wrong(form, found)))
                .invoke(findings::refuseAny)
                .map(found -> right(form, found))
                .flatMap(right -> draft.prepare(own.user(), right));
    }

    private Uni<Before> before(String sealId, SealForms.Change form) {
        return own.seal(sealId, SealAct.CHANGE)
                .invoke(own::requireLegalCardSession)
                .invoke(seal -> seal.requireVersion(form.version()))
                .flatMap(seal -> isTaken(seal, form.sealName())
                        .flatMap(taken -> contents.findById(seal.id)
                                .map(content -> new Before(
                                        seal,
                                        new SealImage(cipher.open(content.picture), seal.widthMm, seal.heightMm),
                                        taken))));
    }

    private Uni<Boolean> isTaken(SealEntity seal, @Nullable String name) {
        return name == null ? Uni.createFrom().item(false) : seals.isNameTaken(seal.organisationId, name, seal.id);
    }

    private Uni<Found> look(Before before, SealForms.Change form) {
        SealEntity seal = before.seal();
        return own.organisation()
                .flatMap(organisation -> people.withCard(seal.organisationId, seal.operatorAccount)
                        .flatMap(person -> pictures.find(own.user().accountId(), form.pictureId())
                                .map(picture -> new Found(before, organisation, person, picture))));
    }

    private List<FieldError> wrong(SealForms.Change form, Found found) {
        List<FieldError> wrong = new ArrayList<>();
        SealForm.person(found.person()).ifPresent(wrong::add);
        if (found.before().nameTaken()) {
            wrong.add(FieldError.of("sealName", SealError.SEAL_NAME_TAKEN));
        }
        wrong.addAll(SealForm.days(form.validFrom(), form.validTo(), found.person(), clock));
        SealEntity seal = found.before().seal();
        String issuing = issuing(form, found);
        String orgName = found.organisation().orgName();
        // Another name is another picture.
        boolean renamed = seal.way == MakingWay.STANDARD && !issuing.equals(seal.issuingOrg);
        if (form.pictureId() != null || renamed) {
            wrong.addAll(SealForm.picture(seal.way, seal.kind, issuing, found.picture(), orgName, config.freeName()));
        } else {
            SealForm.keptPicture(seal.way, issuing, orgName, config.freeName()).ifPresent(wrong::add);
        }
        return wrong;
    }

    private static String issuing(SealForms.Change form, Found found) {
        SealEntity seal = found.before().seal();
        return switch (seal.way) {
            case STANDARD -> form.issuingOrg() == null ? seal.issuingOrg : form.issuingOrg();
            case IMAGE ->
                form.pictureId() == null
                        ? seal.issuingOrg
                        : found.organisation().orgName();
        };
    }

    private static SealDraft.Right right(SealForms.Change form, Found found) {
        SealEntity seal = found.before().seal();
        return new SealDraft.Right(
                Prepared.Act.CHANGE,
                seal.id,
                seal.version,
                found.organisation(),
                Objects.requireNonNull(found.person()),
                Objects.requireNonNull(form.sealName()),
                seal.kind,
                seal.way,
                issuing(form, found),
                Objects.requireNonNull(form.validFrom()),
                Objects.requireNonNull(form.validTo()),
                form.note(),
                form.pictureId(),
                found.picture().map(KeptPicture::image).orElse(found.before().present()),
                null,
                form.organisationKey() == null ? seal.organisationKey != null : form.organisationKey());
    }
}
