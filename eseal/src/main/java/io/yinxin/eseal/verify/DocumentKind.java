package io.yinxin.eseal.verify;

/** What a file is, by its content. */
public enum DocumentKind {
    /** A seal by itself. */
    SEAL,
    OFD,
    PDF
}
