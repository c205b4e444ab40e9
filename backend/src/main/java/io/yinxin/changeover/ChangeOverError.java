package io.yinxin.changeover;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
enum ChangeOverError implements ErrorCode {
    /** Nobody has been named who could accept, or decline. */
    CHANGE_OVER_NONE(404),
    /** Somebody is named already. */
    CHANGE_OVER_OPEN(422),
    /** Nobody of this name can be the next administrator. */
    CHANGE_OVER_NOMINEE(422),
    /** The same person would be administrator and operator (GEN-10). */
    CHANGE_OVER_SAME_PERSON(422),
    /** The administrator has an operator account besides (GEN-10), and would have two of them. */
    CHANGE_OVER_OWN_OPERATOR(422);

    private final int status;

    ChangeOverError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
