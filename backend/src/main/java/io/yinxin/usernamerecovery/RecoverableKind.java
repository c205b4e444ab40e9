package io.yinxin.usernamerecovery;

/** Who can recover a user name (RCU-01). */
public enum RecoverableKind {
    ADMIN,
    OPERATOR,
    INDIVIDUAL
}
