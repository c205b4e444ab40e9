package io.yinxin.agreements;

/** Which agreement (spec 00 section 6). */
public enum AgreementType {
    /** Enterprise registration. */
    PLATFORM_SERVICE,
    /** Individuals, public institutions, overseas organisations. */
    USER_REGISTRATION,
    /** Operators with a card. */
    CARD_OPERATOR
}
