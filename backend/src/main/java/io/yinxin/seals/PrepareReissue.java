package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.crypto.Sha256;
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
import org.jspecify.annotations.Nullable;

/** The same seal once more, for the certificate its operator has now (SEL-74). */
@ApplicationScoped
class PrepareReissue {
    private final OwnSeals own;
    private final FormCheck forms;
    private final SealPeople people;
    private final SealContentRepository contents;
    private final ColumnCipher cipher;
    private final SealDraft draft;
    private final SealsConfig config;
    private final Clock clock;

    PrepareReissue(
            OwnSeals own,
            FormCheck forms,
            SealPeople people,
            SealContentRepository contents,
            ColumnCipher cipher,
            SealDraft draft,
            SealsConfig config,
            Clock clock) {
        this.own = own;
        this.forms = forms;
        this.people = people;
        this.contents = contents;
        this.cipher = cipher;
        this.draft = draft;
        this.config = config;
        this.clock = clock;
    }

    private record Before(SealEntity seal, SealImage image, byte[] object) {}

    private record Found(
            Before before,
            Organisation organisation,
            @Nullable CardPerson person) {}

    /**
     * @throws DomainException NOT_FOUND, LEGAL_CARD_REQUIRED, CONFLICT_STALE, SEAL_STATE_CONFLICT for one that was
     *     re-issued or whose operator has no other certificate; SEAL_ORG_MISMATCH; VALIDATION_FAILED, BUSY
     */
    @Requires(Right.MANAGE_SEALS)
    Uni<Preparation> prepare(String sealId, SealForms.Reissue form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        return Panache.withSession(() -> before(sealId, form))
                .flatMap(this::look)
                .invoke(found -> findings.add(wrong(form, found)))
                .invoke(findings::refuseAny)
                .map(found -> right(form, found))
                .flatMap(right -> draft.prepare(own.user(), right));
    }

    private Uni<Before> before(String sealId, SealForms.Reissue form) {
        return own.seal(sealId, SealAct.REISSUE)
                .invoke(own::requireLegalCardSession)
                .invoke(seal -> seal.requireVersion(form.version()))
                .flatMap(seal -> contents.findById(seal.id)
                        .map(content -> new Before(
                                seal,
                                new SealImage(cipher.open(content.picture), seal.widthMm, seal.heightMm),
                                cipher.open(content.object))));
    }

    private Uni<Found> look(Before before) {
        SealEntity seal = before.seal();
        return own.organisation()
                .flatMap(organisation -> people.withCard(seal.organisationId, seal.operatorAccount)
                        .map(person -> new Found(before, organisation, person)));
    }

    private List<FieldError> wrong(SealForms.Reissue form, Found found) {
        List<FieldError> wrong = new ArrayList<>();
        SealForm.person(found.person()).ifPresent(wrong::add);
        wrong.addAll(SealForm.days(form.validFrom(), form.validTo(), found.person(), clock));
        CardPerson person = found.person();
        if (person != null
                && person.certificate() != null
                && Sha256.hex(person.certificate()).equals(found.before().seal().certificate)) {
            throw new DomainException(SealError.SEAL_STATE_CONFLICT);
        }
        SealEntity seal = found.before().seal();
        SealForm.keptPicture(seal.way, seal.issuingOrg, found.organisation().orgName(), config.freeName())
                .ifPresent(other -> {
                    throw new DomainException(SealError.SEAL_ORG_MISMATCH);
                });
        return wrong;
    }

    private static SealDraft.Right right(SealForms.Reissue form, Found found) {
        SealEntity seal = found.before().seal();
        return new SealDraft.Right(
                Prepared.Act.REISSUE,
                seal.id,
                seal.version,
                found.organisation(),
                Objects.requireNonNull(found.person()),
                seal.name,
                seal.kind,
                seal.way,
                seal.issuingOrg,
                Objects.requireNonNull(form.validFrom()),
                Objects.requireNonNull(form.validTo()),
                seal.note,
                null,
                found.before().image(),
                found.before().object(),
                seal.organisationKey != null);
    }
}
