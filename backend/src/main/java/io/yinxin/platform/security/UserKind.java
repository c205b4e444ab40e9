package io.yinxin.platform.security;

/** Kinds of user (spec 00 section 1). */
public enum UserKind {
    ENT_ADMIN,
    ENT_OPERATOR,
    INDIVIDUAL,
    OVERSEAS,
    DEPARTMENT
}
