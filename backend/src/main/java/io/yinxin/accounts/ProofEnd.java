package io.yinxin.accounts;

/** Why something that was proven of a holder or organisation counts no more (RNV-11, RNV-56 to RNV-61). */
public enum ProofEnd {
    /** Name, document, organisation or validity dates are others than those that were proven. */
    DATA_CHANGED,
    CARD_UNBOUND,
    /** Its certificate is over, or its issuer says that it is lost or revoked. */
    CARD_ENDED,
    /** The ID card behind an identity check ended a while ago (RNV-61). */
    DOCUMENT_ENDED,
    /** A legal card took the account over (SGN-37). */
    OVERWRITTEN,
    /** The account was closed (ACC-79). */
    CLOSED,
    /** The same was proven again. */
    RENEWED
}
