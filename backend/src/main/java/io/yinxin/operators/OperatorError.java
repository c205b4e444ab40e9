package io.yinxin.operators;

import io.yinxin.platform.problem.ErrorCode;

/** Why an operator is not taken in, or stays as is. */
enum OperatorError implements ErrorCode {
    CARD_IS_LEGAL(422),
    /** Params username, masked, and bindable; where it may be bound to that account also candidateId. */
    OPERATOR_EXISTS(422),
    /** Never presented by this administrator, finished already, or left alone for too long. */
    CANDIDATE_EXPIRED(410),
    /** The administrator proves less than an operator with a card (OPR-28). */
    OPERATORS_BLOCKED(422),
    /** Whoever has a card gets back in with it, not with a password of the administrator's (OPR-20). */
    OPERATOR_HAS_CARD(422);

    private final int status;

    OperatorError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
