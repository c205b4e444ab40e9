package io.yinxin.eseal.verify;

/** Why nothing can be said of a file. Stable. */
public enum DocumentFault {
    /** Neither a seal nor an OFD nor a PDF. */
    UNSUPPORTED
}
