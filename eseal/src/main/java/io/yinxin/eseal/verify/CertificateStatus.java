package io.yinxin.eseal.verify;

/** How a certificate stood at a moment. */
public enum CertificateStatus {
    VALID,
    NOT_YET_VALID,
    EXPIRED,
    REVOKED,
    /** No path to a root trusted for this purpose. */
    UNTRUSTED,
    /** Could not be found out, or there is no such moment. */
    UNKNOWN
}
