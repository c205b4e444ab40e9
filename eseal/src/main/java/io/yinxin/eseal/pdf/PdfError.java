package io.yinxin.eseal.pdf;

/** Why a file is no usable PDF, or cannot be sealed. Stable. */
public enum PdfError {
    NOT_A_PDF,
    /** Encrypted, also where it opens without a password: a seal would not show what it seals. */
    ENCRYPTED,
    /** File, page count, or unpacked streams beyond the limits. */
    TOO_LARGE,
    /** An earlier signature certifies the document and forbids what is asked. */
    CLOSED,
    /** The picture is no PNG, or too large. */
    PICTURE,
    /** The signature does not fit into the space that was kept for it. */
    SIGNATURE_TOO_LONG,
    /** The prepared file is not the one that was prepared, or is complete already. */
    NOT_PREPARED,
    /** What was given to a CMS does not fit together. */
    CMS
}
