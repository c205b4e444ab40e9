package io.yinxin.signin;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of card sign-in beyond those of the card itself. */
enum CardSignInError implements ErrorCode {
    /** The same document with another name (SGN-45). */
    CARD_HOLDER_CONFLICT(422),
    /** The holder's account was deleted by the administrator (SGN-47). */
    OPERATOR_REMOVED(422),
    /** Not the card the sign-in began with (SGN-27). */
    CARD_REMOVED(422),
    /** Never begun in this browser, finished already, or left alone for too long. */
    CARD_ATTEMPT_EXPIRED(410);

    private final int status;

    CardSignInError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
