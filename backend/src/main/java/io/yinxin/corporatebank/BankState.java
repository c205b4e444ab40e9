package io.yinxin.corporatebank;

/** How far a proof has come. All but PENDING are final. */
public enum BankState {
    /** No answer yet; after the proof's time it may still come (BANK_RESULT_PENDING). */
    PENDING,
    VERIFIED,
    /** The bank says no, or speaks of another organisation. */
    REFUSED,
    CANCELLED,
    /** The bank has forgotten it, or never answered. */
    EXPIRED
}
