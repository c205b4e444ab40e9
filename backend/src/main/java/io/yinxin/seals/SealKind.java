package io.yinxin.seals;

/** What a seal is for (SEL-20). */
enum SealKind {
    COMPANY,
    CONTRACT,
    FINANCE,
    /** Oval, with the organisation's tax number. */
    INVOICE
}
