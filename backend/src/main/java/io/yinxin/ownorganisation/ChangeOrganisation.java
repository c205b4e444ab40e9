package io.yinxin.ownorganisation;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.ChangeDone;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes the organisation of an administrator, or the one an individual states (ACC-16 to ACC-26, ACC-33). */
@ApplicationScoped
class ChangeOrganisation {
    static final String WHAT = "ORGANISATION";

    private final Accounts accounts;
    private final ChangeRegistered registered;
    private final ChangeStated stated;
    private final ChangeSteps steps;
    private final Caller caller;

    ChangeOrganisation(
            Accounts accounts, ChangeRegistered registered, ChangeStated stated, ChangeSteps steps, Caller caller) {
        this.accounts = accounts;
        this.registered = registered;
        this.stated = stated;
        this.steps = steps;
        this.caller = caller;
    }

    /**
     * @throws DomainException VALIDATION_FAILED with all fields, CONFLICT_STALE, ORG_CHANGE_THREE, ORG_CHECK_FAILED,
     *     LEGAL_ID_CHECK_FAILED, ID_DATES_NOT_CONFIRMED, ORG_CODE_TAKEN, CHECK_LIMIT, PROVIDER_UNAVAILABLE,
     *     EFFECTS_NOT_ACCEPTED
     */
    @Requires(Right.CHANGE_ORGANISATION)
    Uni<ChangeDone> change(OrganisationForm form) {
        return accounts.profile(caller.requireUser().accountId())
                .flatMap(account -> steps.auditRefusal(account, WHAT, change(account, form)));
    }

    private Uni<ChangeDone> change(Profile account, OrganisationForm form) {
        return switch (account.kind()) {
            case ENT_ADMIN -> registered.change(account, form);
            case INDIVIDUAL -> stated.change(account, form);
            // Overseas organisations have data of another form, the others have none.
            case OVERSEAS, ENT_OPERATOR, DEPARTMENT ->
                Uni.createFrom().failure(() -> new DomainException(CommonError.FORBIDDEN));
        };
    }
}
