package io.yinxin.registration;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
public enum RegistrationError implements ErrorCode {
    /** Never begun, finished already, or left alone for too long. */
    REGISTRATION_EXPIRED(410),
    ORG_CODE_MISMATCH(422),
    /** The scan of an electronic licence was never confirmed, or too long ago. */
    LICENCE_EXPIRED(410),
    /** One person, one account (REG-33). */
    INDIVIDUAL_EXISTS(422);

    private final int status;

    RegistrationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
