package io.yinxin.eseal.verify;

/** What a signature is. */
public enum SignatureKind {
    /** With a seal: SES_Signature of GB/T 38540. */
    SEAL,
    /** A digital signature without a seal object, whatever picture stands beside it. */
    SIGNATURE,
    /** A time stamp of the document. */
    TIME_STAMP,
    UNKNOWN
}
