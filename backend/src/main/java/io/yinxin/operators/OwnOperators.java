package io.yinxin.operators;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardBindings;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.web.PathValue;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** The door to one operator: of the administrator's own organisation, and not blocked (OPR-01, OPR-28). */
@Singleton
class OwnOperators {
    private final OperatorAccounts operators;
    private final CardBindings bindings;
    private final Caller caller;

    OwnOperators(OperatorAccounts operators, CardBindings bindings, Caller caller) {
        this.operators = operators;
        this.bindings = bindings;
        this.caller = caller;
    }

    UUID organisationId() {
        return Objects.requireNonNull(caller.requireUser().organisationId());
    }

    /**
     * Asked before the outside world is, and again in the transaction that does it.
     *
     * @throws DomainException NOT_FOUND, also for operators of others; OPERATORS_BLOCKED
     */
    Uni<Profile> find(String operatorId, OperatorAct act) {
        return operators.operator(organisationId(), PathValue.id(operatorId)).call(() -> require(act));
    }

    /** @throws DomainException OPERATORS_BLOCKED */
    Uni<Void> require(OperatorAct act) {
        CurrentUser administrator = caller.requireUser();
        return bindings.ofAccount(administrator.accountId())
                .map(Objects::nonNull)
                .flatMap(bound -> bindings.anyOperatorBound(organisationId()).invoke(operatorBound -> {
                    BlockRules.refusal(act, bound, operatorBound).ifPresent(code -> {
                        throw new DomainException(code);
                    });
                }))
                .replaceWithVoid();
    }

    /** Whether what changes operators is blocked, for the buttons to say so. */
    Uni<Boolean> isBlocked() {
        return require(OperatorAct.CHANGE)
                .replaceWith(false)
                .onFailure(DomainException.class)
                .recoverWithItem(true);
    }
}
