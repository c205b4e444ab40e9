package io.yinxin.recovery;

/** What is being recovered. Stored by name. */
public enum RecoveryKind {
    USERNAME,
    PASSWORD,
    /** Not an account, but who administers the organisation. */
    ADMINISTRATOR
}
