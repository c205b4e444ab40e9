package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.OverseasData;
import io.yinxin.accounts.OverseasOnRecord;
import io.yinxin.accounts.OverseasOrganisations;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.ChangeDone;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.codes.CheckedCode;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes what an overseas organisation says of itself (ACC-48 to ACC-50). */
@ApplicationScoped
class ChangeOverseas {
    private static final String WHAT = "OVERSEAS_DATA";

    private final Accounts accounts;
    private final OverseasOrganisations organisations;
    private final FormCheck forms;
    private final EmailSteps emails;
    private final ChangeSteps steps;
    private final Caller caller;

    ChangeOverseas(
            Accounts accounts,
            OverseasOrganisations organisations,
            FormCheck forms,
            EmailSteps emails,
            ChangeSteps steps,
            Caller caller) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.forms = forms;
        this.emails = emails;
        this.steps = steps;
        this.caller = caller;
    }

    /** @throws DomainException VALIDATION_FAILED with all fields, CONFLICT_STALE */
    @Requires(Right.CHANGE_OVERSEAS_DATA)
    Uni<ChangeDone> change(OverseasDataForm form) {
        CurrentUser user = caller.requireUser();
        return accounts.profile(user.accountId())
                .flatMap(account -> judge(account, user, form)
                        .flatMap(code -> organisations
                                .onRecord(account.accountId())
                                .onItem()
                                .ifNull()
                                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                                .flatMap(known -> change(account, known, form, code))));
    }

    /** The password before the code: who has only found an open session learns nothing (ACC-49). @return the right code */
    private Uni<Optional<CheckedCode>> judge(Profile account, CurrentUser user, OverseasDataForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        boolean other = form.email() != null && !findings.has("email") && !EmailSteps.isSame(account, form.email());
        if (other) {
            requireGiven(findings, "emailCode", form.emailCode());
            requireGiven(findings, "password", form.password());
        }
        Uni<Optional<CheckedCode>> code = other && form.emailCode() != null && form.password() != null
                ? emails.prove(account, form.password(), null)
                        .chain(() ->
                                findings.of(emails.check(user, Objects.requireNonNull(form.email()), form.emailCode())))
                        .map(Optional::ofNullable)
                : Uni.createFrom().item(Optional.empty());
        return code.invoke(findings::refuseAny);
    }

    private static void requireGiven(Findings findings, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            findings.add(List.of(FieldError.of(field, CommonError.REQUIRED)));
        }
    }

    private Uni<ChangeDone> change(
            Profile account, OverseasOnRecord known, OverseasDataForm form, Optional<CheckedCode> code) {
        ChangeSteps.requireVersion(known.version(), form.version());
        OverseasData data = data(known.data(), form);
        boolean same = data.equals(known.data());
        return same && code.isEmpty()
                ? Uni.createFrom().item(ChangeDone.NOTHING)
                : Panache.withTransaction(() -> (same ? Uni.createFrom().<Void>nullItem() : save(account, known, data))
                        .chain(() -> saveEmail(account, form, code))
                        .replaceWith(() -> ChangeDone.with(Set.of())));
    }

    private Uni<Void> save(Profile account, OverseasOnRecord known, OverseasData data) {
        return organisations
                .change(account.accountId(), known.version(), data)
                .chain(() -> steps.tell(
                        account, account.mobile(), account.email(), MessageTemplate.OVERSEAS_DATA_CHANGED, Map.of()))
                .chain(() -> steps.record(account, WHAT, Set.of(), Set.of(), Map.of()));
    }

    private Uni<Void> saveEmail(Profile account, OverseasDataForm form, Optional<CheckedCode> code) {
        return code.map(proven -> emails.save(account, Objects.requireNonNull(form.email()), proven, null)
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static OverseasData data(OverseasData known, OverseasDataForm form) {
        return new OverseasData(
                known.country(),
                known.registrationNumber(),
                Objects.requireNonNull(form.orgName()),
                form.department(),
                form.jobTitle(),
                Objects.requireNonNull(form.contactName()),
                Objects.requireNonNullElse(form.contactPhone(), known.contactPhone()),
                chosen(form.contactFax(), known.contactFax()),
                chosen(form.contactMobile(), known.contactMobile()),
                Objects.requireNonNull(form.address()),
                form.notes());
    }

    /** Left out it stays, empty it goes. */
    private static @Nullable String chosen(@Nullable String stated, @Nullable String known) {
        if (stated == null) {
            return known;
        }
        return stated.isEmpty() ? null : stated;
    }
}
