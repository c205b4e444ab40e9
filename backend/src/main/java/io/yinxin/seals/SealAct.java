package io.yinxin.seals;

/** What an administrator may want of a seal or a signature. */
enum SealAct {
    CHANGE,
    /** In its place another one for the operator's new certificate (SEL-74). */
    REISSUE,
    ENABLE,
    DISABLE,
    DELETE
}
