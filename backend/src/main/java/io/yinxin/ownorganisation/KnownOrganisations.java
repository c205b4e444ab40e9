package io.yinxin.ownorganisation;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.ChangeDone;
import io.yinxin.changes.ChangedItem;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisation on record, of whichever kind of account: what a form would change, and changing it without the register. */
@Singleton
class KnownOrganisations {
    private final ChangeRegistered registered;
    private final ChangeStated stated;

    KnownOrganisations(ChangeRegistered registered, ChangeStated stated) {
        this.registered = registered;
        this.stated = stated;
    }

    /** @param before null where an individual has stated none yet */
    record Examined(OrganisationRules.@Nullable Naming before, Set<ChangedItem> items) {}

    /** @throws DomainException VALIDATION_FAILED with all fields, CONFLICT_STALE, ORG_CHANGE_THREE, ORG_CODE_TAKEN */
    Uni<Examined> examine(Profile account, OrganisationForm form) {
        return switch (account.kind()) {
            case ENT_ADMIN -> registered.examine(account, form);
            case INDIVIDUAL -> stated.examine(account, form);
            case OVERSEAS, ENT_OPERATOR, DEPARTMENT -> forbidden();
        };
    }

    /** Whether the account still has an organisation of its own to correct: it may have been handed over, or upgraded. */
    static boolean isKeptBy(Profile account) {
        return account.state() != AccountState.DELETED
                && switch (account.kind()) {
                    case ENT_ADMIN, INDIVIDUAL -> true;
                    case OVERSEAS, ENT_OPERATOR, DEPARTMENT -> false;
                };
    }

    /** What is on record; null where an individual has stated none. */
    Uni<OrganisationRules.@Nullable Naming> naming(Profile account) {
        return switch (account.kind()) {
            case ENT_ADMIN -> registered.naming(account);
            case INDIVIDUAL -> stated.naming(account);
            case OVERSEAS, ENT_OPERATOR, DEPARTMENT -> forbidden();
        };
    }

    /** On a reviewer's word. Joins the caller's transaction. @throws DomainException ORG_CODE_TAKEN */
    Uni<ChangeDone> correct(Profile account, OrganisationForm form) {
        return switch (account.kind()) {
            case ENT_ADMIN -> registered.correct(account, form);
            case INDIVIDUAL -> stated.correct(account, form);
            case OVERSEAS, ENT_OPERATOR, DEPARTMENT -> forbidden();
        };
    }

    private static <T> Uni<T> forbidden() {
        return Uni.createFrom().failure(() -> new DomainException(CommonError.FORBIDDEN));
    }
}
