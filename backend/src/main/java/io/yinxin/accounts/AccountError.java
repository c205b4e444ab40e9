package io.yinxin.accounts;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
public enum AccountError implements ErrorCode {
    USERNAME_TAKEN(422),
    ID_NUMBER_DUPLICATE(422),
    /** One registration number of a country is one organisation (REG-44). */
    OVERSEAS_EXISTS(422),
    LOGIN_FAILED(422),
    ACCOUNT_LOCKED(422),
    ACCOUNT_DISABLED(422),
    ACCOUNT_NOT_ACTIVATED(422),
    INITIAL_PASSWORD_EXPIRED(422),
    PHONE_LOGIN_TAKEN(422),
    EMAIL_LOGIN_TAKEN(422);

    private final int status;

    AccountError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
