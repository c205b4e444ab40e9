package io.yinxin.organisations;

/** Kinds of organisation (spec 00 section 1). */
public enum OrganisationKind {
    ENTERPRISE,
    PUBLIC_INSTITUTION
}
