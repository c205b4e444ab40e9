package io.yinxin.sealing;

import io.yinxin.platform.problem.ErrorCode;

/** Why a document is not sealed (spec 09 section 5). */
enum SealingError implements ErrorCode {
    /** Param cause: one of {@link LimitCause} (SEL-71). */
    SEAL_USE_LIMIT(403),
    /** Neither PDF nor OFD, damaged, encrypted or closed. Param cause: a code of the format. */
    SEALING_DOCUMENT(422),
    /** Param cause: a code of the place. */
    SEALING_PLACE(422),
    /** The key is of a kind that cannot seal this format. */
    SEALING_KEY_KIND(422),
    /** The certificate, the seal or the bytes do not fit together. Param cause. */
    SEALING_REFUSED(422),
    /** What came back is not the signature of the operator's card over what was prepared. */
    SEALING_SIGNATURE_WRONG(422),
    /** Prepare again: it was not completed in time. */
    SEALING_EXPIRED(410),
    /** The time-stamp authority gives none now (SEL-63). Param optional: whether it may be sealed without. */
    SEALING_TIME_STAMP(503),
    /** The administrator's own account (GEN-11). */
    SEAL_PERMISSION_OWN(403);

    private final int status;

    SealingError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
