package io.yinxin.certificates;

import io.yinxin.platform.problem.ErrorCode;

/** Why a certificate is refused. */
public enum CertificateError implements ErrorCode {
    /** Param date: when it ended, YYYY-MM-DD. */
    CERT_EXPIRED(422),
    CERT_NOT_YET(422),
    CERT_REVOKED(422),
    CERT_UNTRUSTED(422),
    CERT_USAGE(422),
    /** Neither OCSP nor CRL gave an answer that may be relied on. */
    REVOCATION_UNKNOWN(422);

    private final int status;

    CertificateError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
