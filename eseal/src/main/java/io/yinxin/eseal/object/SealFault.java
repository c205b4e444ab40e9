package io.yinxin.eseal.object;

/** What is wrong with an object, or with what one should be made of. Stable. */
public enum SealFault {
    /** Ends before the length it states. */
    TRUNCATED,
    /** Something follows after the end. */
    TRAILING_BYTES,
    /** BER, which has many encodings for one value: a length that is open or longer than needed. */
    NOT_DER,
    /** Another ASN.1 type than the standard's. */
    WRONG_TYPE,
    WRONG_VALUE,
    MISSING_FIELD,
    EXTRA_FIELD,
    /** Beyond {@link SealLimits}. */
    TOO_LARGE,
    /** The number of the version does not fit the form, or is none we know or write. */
    WRONG_VERSION,
    /** No X.509 certificate in DER, or a key of an unknown kind. */
    CERTIFICATE,
    /** The algorithm is not for this key. */
    ALGORITHM,
    /** The certificate must not be used for signing, or not at that time. */
    CERTIFICATE_UNFIT,
    /** The signer is not in the seal's list of certificates. */
    SIGNER_NOT_IN_SEAL,
    /** Signed outside the seal's validity. */
    OUTSIDE_VALIDITY,
    /** The value is not the signature of these bytes by this certificate's key. */
    SIGNATURE_VALUE,
    /** No token, or one for other bytes. */
    TIMESTAMP
}
