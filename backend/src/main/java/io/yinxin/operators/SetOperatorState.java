package io.yinxin.operators;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Enables or disables an operator from the list (OPR-04, OPR-23). */
@ApplicationScoped
class SetOperatorState {
    private final OwnOperators own;
    private final SwitchOperator switcher;

    SetOperatorState(OwnOperators own, SwitchOperator switcher) {
        this.own = own;
        this.switcher = switcher;
    }

    /** @throws DomainException NOT_FOUND, OPERATORS_BLOCKED */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> set(String operatorId, OperatorSwitch state) {
        return Panache.withTransaction(
                () -> own.find(operatorId, OperatorAct.STATE).flatMap(operator -> switcher.set(operator, state)));
    }
}
