package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
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

/** Checks a new seal and asks for the legal card's signature over it (SEL-16 to SEL-39). */
@ApplicationScoped
class PrepareSeal {
    private final OwnSeals own;
    private final FormCheck forms;
    private final SealPeople people;
    private final SealRepository seals;
    private final SealPictures pictures;
    private final SealDraft draft;
    private final SealsConfig config;
    private final Clock clock;

    PrepareSeal(
            OwnSeals own,
            FormCheck forms,
            SealPeople people,
            SealRepository seals,
            SealPictures pictures,
            SealDraft draft,
            SealsConfig config,
            Clock clock) {
        this.own = own;
        this.forms = forms;
        this.people = people;
        this.seals = seals;
        this.pictures = pictures;
        this.draft = draft;
        this.config = config;
        this.clock = clock;
    }

    private record Found(
            Organisation organisation, @Nullable CardPerson person, boolean nameTaken, Optional<KeptPicture> picture) {}

    /** @throws DomainException LEGAL_CARD_REQUIRED, VALIDATION_FAILED with all findings, BUSY */
    @Requires(Right.MANAGE_SEALS)
    Uni<Preparation> prepare(SealForms.NewSeal form) {
        own.requireLegalCardSession();
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        return look(form)
                .invoke(found -> findings.add(wrong(form, found)))
                .invoke(findings::refuseAny)
                .map(found -> right(form, found))
                .flatMap(right -> draft.prepare(own.user(), right));
    }

    private Uni<Found> look(SealForms.NewSeal form) {
        return own.organisation()
                .flatMap(organisation -> people.withCard(organisation.organisationId(), form.operatorAccount())
                        .flatMap(person -> isTaken(organisation, form.sealName())
                                .flatMap(taken -> pictures.find(own.user().accountId(), form.pictureId())
                                        .map(picture -> new Found(organisation, person, taken, picture)))));
    }

    private Uni<Boolean> isTaken(Organisation organisation, @Nullable String name) {
        return name == null
                ? Uni.createFrom().item(false)
                : Panache.withSession(() -> seals.isNameTaken(organisation.organisationId(), name, null));
    }

    private List<FieldError> wrong(SealForms.NewSeal form, Found found) {
        List<FieldError> wrong = new ArrayList<>();
        if (form.operatorAccount() != null) {
            SealForm.person(found.person()).ifPresent(wrong::add);
        }
        if (found.nameTaken()) {
            wrong.add(FieldError.of("sealName", SealError.SEAL_NAME_TAKEN));
        }
        wrong.addAll(SealForm.days(form.validFrom(), form.validTo(), found.person(), clock));
        if (form.makingWay() != null && form.sealKind() != null) {
            wrong.addAll(SealForm.picture(
                    form.makingWay(),
                    form.sealKind(),
                    form.issuingOrg(),
                    found.picture(),
                    found.organisation().orgName(),
                    config.freeName()));
        }
        return wrong;
    }

    private static SealDraft.Right right(SealForms.NewSeal form, Found found) {
        MakingWay way = Objects.requireNonNull(form.makingWay());
        String orgName = found.organisation().orgName();
        return new SealDraft.Right(
                Prepared.Act.NEW,
                null,
                0,
                found.organisation(),
                Objects.requireNonNull(found.person()),
                Objects.requireNonNull(form.sealName()),
                Objects.requireNonNull(form.sealKind()),
                way,
                way == MakingWay.STANDARD ? Objects.requireNonNull(form.issuingOrg()) : orgName,
                Objects.requireNonNull(form.validFrom()),
                Objects.requireNonNull(form.validTo()),
                form.note(),
                form.pictureId(),
                found.picture().orElseThrow().image(),
                null,
                Boolean.TRUE.equals(form.organisationKey()));
    }
}
