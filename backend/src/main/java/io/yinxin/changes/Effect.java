package io.yinxin.changes;

/**
 * What a change brings with it, in the order in which it is told and done: verifications before cards, since an unbound
 * card takes its own part of a verification along without a word on the rest.
 */
public enum Effect {
    /** The verification this account stands on: its own, or that of the organisation for an administrator. */
    REAL_NAME_VOID,
    /** Those of the organisation and of all its accounts. */
    ORGANISATION_REAL_NAMES_VOID,
    /** The card of this account no longer matches its holder. */
    CARD_UNBOUND,
    /** Cards of the organisation's accounts that tell another code. */
    ORGANISATION_CARDS_UNBOUND,
    /** The legal card names the former legal representative: the account page says that it should be looked at. */
    LEGAL_CARD_TO_CHECK,
    PHONE_LOGIN_OFF,
    EMAIL_LOGIN_OFF,
    /** All sessions of the account end. */
    SIGN_IN_AGAIN
}
