package io.yinxin.operators;

import io.yinxin.platform.problem.ErrorCode;

/** Why a card's holder is not taken in. */
enum OperatorError implements ErrorCode {
    CARD_IS_LEGAL(422),
    /** Params username, masked, and bindable; where it may be bound to that account also candidateId. */
    OPERATOR_EXISTS(422),
    /** Never presented by this administrator, finished already, or left alone for too long. */
    CANDIDATE_EXPIRED(410);

    private final int status;

    OperatorError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
