package io.yinxin.accounts;

/** States an account is kept in; LOCKED is not kept but follows from wrong passwords (spec 00 section 5.2). */
public enum AccountState {
    NOT_ACTIVATED,
    ACTIVE,
    DISABLED,
    DELETED
}
