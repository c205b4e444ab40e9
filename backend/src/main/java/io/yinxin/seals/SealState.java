package io.yinxin.seals;

/** Of a seal, and of a signature (spec 09 section 3). */
enum SealState {
    /** As everything begins (SEL-02). */
    DISABLED,
    ENABLED,
    /** For good; nothing shows it any more. */
    DELETED
}
