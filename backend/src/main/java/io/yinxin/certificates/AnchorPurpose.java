package io.yinxin.certificates;

/** What certificates under a root are accepted for. */
public enum AnchorPurpose {
    /** Cards people sign in with. */
    CARD,
    SEAL,
    TIMESTAMP
}
