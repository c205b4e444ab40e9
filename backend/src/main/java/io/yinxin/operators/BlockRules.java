package io.yinxin.operators;

import java.util.Optional;

/** The table of spec 06 section 4: who proves less than an operator cannot take the operator's account (OPR-28, OPR-29). */
final class BlockRules {
    private BlockRules() {}

    /**
     * @param administratorBound whether the administrator is bound to a card
     * @param operatorBound whether at least one operator of the organisation is
     */
    static Optional<OperatorError> refusal(OperatorAct act, boolean administratorBound, boolean operatorBound) {
        boolean blocked = !act.isAlwaysAllowed() && operatorBound && !administratorBound;
        return blocked ? Optional.of(OperatorError.OPERATORS_BLOCKED) : Optional.empty();
    }
}
