package io.yinxin.eseal.report;

/** The steps of a check, in the order in which a report lists them. Stable: part of the interface. */
public enum StepCode {
    /** The container: zip of an OFD, structure of a PDF. */
    PACKAGE,
    FORMAT,
    VERSION_MISMATCH,
    ALGORITHM,
    SIGNATURE_VALUE,
    SIGNER_UNTRUSTED,
    SIGNER_TIME,
    SIGNER_REVOKED,
    KEY_USAGE,
    DATA_HASH,
    PROPERTY_MISMATCH,
    REFERENCE_MISSING,
    REFERENCE_DIGEST,
    /** What the signature does not protect: added pages, attachments, later changes. */
    NOT_COVERED,
    SEAL_FILE_MISMATCH,
    SEAL_SIGNATURE,
    MAKER_UNTRUSTED,
    MAKER_EXPIRED,
    MAKER_REVOKED,
    SEAL_NOT_YET_VALID,
    SEAL_EXPIRED,
    SIGNER_NOT_IN_SEAL,
    TIMESTAMP
}
