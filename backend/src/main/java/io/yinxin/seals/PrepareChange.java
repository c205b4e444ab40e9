package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.problem.CommonError;
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
        return own.seal(sealId)
                .invoke(own::requireLegalCardSession)
                .invoke(seal -> require(seal, form.version()))
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

    private static void require(SealEntity seal, @Nullable Integer version) {
        if (version != null && seal.version != version) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        if (seal.superseded) {
            throw new DomainException(SealError.SEAL_STATE_CONFLICT);
        }
        SealRules.refusal(SealAct.CHANGE, seal.state).ifPresent(code -> {
            throw new DomainException(code);
        });
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
        if (form.pictureId() != null || isRenamed(form, seal)) {
            wrong.addAll(SealForm.picture(
                    seal.way,
                    seal.kind,
                    issuing(form, seal),
                    found.picture(),
                    found.organisation().orgName(),
                    config.freeName()));
        }
        return wrong;
    }

    /** Another name is another picture. */
    private static boolean isRenamed(SealForms.Change form, SealEntity seal) {
        return seal.way == MakingWay.STANDARD && !issuing(form, seal).equals(seal.issuingOrg);
    }

    private static String issuing(SealForms.Change form, SealEntity seal) {
        return seal.way == MakingWay.STANDARD && form.issuingOrg() != null ? form.issuingOrg() : seal.issuingOrg;
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
                issuing(form, seal),
                Objects.requireNonNull(form.validFrom()),
                Objects.requireNonNull(form.validTo()),
                form.note(),
                form.pictureId(),
                found.picture().map(KeptPicture::image).orElse(found.before().present()),
                null,
                form.organisationKey() == null ? seal.organisationKey != null : form.organisationKey());
    }
}
