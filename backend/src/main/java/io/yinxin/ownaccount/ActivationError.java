package io.yinxin.ownaccount;

import io.yinxin.platform.problem.ErrorCode;

/** Why an account gets no first password. */
enum ActivationError implements ErrorCode {
    ACTIVATION_NEEDS_CARD(422),
    ALREADY_ACTIVATED(422);

    private final int status;

    ActivationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
