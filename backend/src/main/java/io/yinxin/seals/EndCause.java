package io.yinxin.seals;

/** Why a seal or a signature is out of use, or may not be put into use (SEL-13, SEL-59, OPR-23, OPR-25). */
enum EndCause {
    /** The administrator has switched it off. */
    BY_ADMINISTRATOR,
    CHANGED,
    VALIDITY_ENDED,
    CERT_EXPIRED,
    CERT_REVOKED,
    /** The certificate is not for what cannot be denied later: its card signs in and seals nothing. */
    CERT_USAGE,
    /** The operator has no card any more, or another one. */
    CARD_UNBOUND,
    OPERATOR_DISABLED,
    OPERATOR_DELETED,
    /** Name or document of the person have changed. */
    OPERATOR_CHANGED,
    /** Name or code of the organisation have changed since the seal was made; until it is made anew. */
    ORGANISATION_CHANGED,
    /** The legal card has taken the administrator's account over (SGN-37). */
    OVERWRITTEN,
    /** Another seal has taken its place (SEL-74). */
    REISSUED,
    /** Another signature of the declarant was put into use (SEL-53). */
    REPLACED
}
