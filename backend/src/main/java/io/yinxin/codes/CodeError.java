package io.yinxin.codes;

import io.yinxin.platform.problem.ErrorCode;

/** Failures around codes. */
public enum CodeError implements ErrorCode {
    /** Wrong, used before, or out of time: which of them is not told. */
    CAPTCHA_WRONG(422),
    SMS_CODE_WRONG(422),
    SMS_CODE_EXPIRED(422),
    SMS_TOO_OFTEN(429),
    EMAIL_CODE_WRONG(422),
    EMAIL_CODE_EXPIRED(422),
    EMAIL_TOO_OFTEN(429);

    private final int status;

    CodeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
