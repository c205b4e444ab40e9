package io.yinxin.eseal.ofd;

/** Why a file is no usable OFD package, or cannot be sealed. Stable. */
public enum OfdError {
    /** Not a zip, cut off, or its directory contradicts its entries. */
    NOT_A_PACKAGE,
    DUPLICATE_NAME,
    /** Absolute, or one that may become another when the package is unpacked into a folder. */
    BAD_NAME,
    ENCRYPTED,
    /** Too many entries, too large, or implausibly compressed. */
    TOO_LARGE,
    /** An entry that cannot be unpacked as its header says. */
    DAMAGED_ENTRY,
    ENTRY_MISSING,
    /** XML that is not well-formed, has a DTD, or is no OFD. */
    BAD_XML,
    /** An encoding into which no text can be inserted. */
    ENCODING,
    /** A closing signature protects the list of signatures. */
    CLOSED,
    /** OFD.xml names no list of signatures and is protected by a signature already. */
    PROTECTED,
    /** The prepared package is not the one that was prepared, or is complete already. */
    NOT_PREPARED
}
