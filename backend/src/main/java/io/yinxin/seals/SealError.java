package io.yinxin.seals;

import io.yinxin.platform.problem.ErrorCode;

/** Why a seal or a signature is not made, or stays as it is (spec 09 section 5). */
enum SealError implements ErrorCode {
    /** The session was not opened with the legal card (SEL-03). */
    LEGAL_CARD_REQUIRED(403),
    /** What was signed is not ours, or not by the legal card of this organisation and session (SEL-05). */
    LEGAL_CARD_CHECK_FAILED(422),
    SEAL_STATE_CONFLICT(409),
    /** Param cause: one of {@link EndCause}. */
    SEAL_CANNOT_ENABLE(422),
    /** Param cause: DISABLED, NOT_YET_VALID or one of {@link EndCause}. */
    SEAL_CANNOT_USE(409),
    SEAL_NAME_TAKEN(422),
    /** Params from and to: days, YYYY-MM-DD. */
    SEAL_DATE_OUT_OF_CERT(422),
    SEAL_OPERATOR_NO_CERT(422),
    SEAL_ORG_TOO_LONG(422),
    /** Param chars: what the font lacks. */
    SEAL_GLYPH_MISSING(422),
    SEAL_ORG_MISMATCH(422),
    /** No preview, or one of other values (SEL-31). */
    SEAL_PREVIEW_NEEDED(422),
    /** No picture, one of poor quality, or one that has expired (SEL-39). */
    SEAL_IMAGE_NEEDED(422),
    SEAL_IMAGE_FORMAT(422),
    /** Param cause: why, as a code. */
    SEAL_EXTRACT_FAILED(422),
    /** Param cause: why, as a code. */
    SIGN_EXTRACT_FAILED(422),
    /** The declarant has another signature in use (SEL-53). Param name: its name. */
    SIGN_OTHER_ENABLED(409),
    /** The preparation was not confirmed in time, or is confirmed already: the form is to be sent again. */
    SEAL_PREPARATION_EXPIRED(410),
    /** The server holds no key of this organisation (SEL-64). */
    SEAL_NO_KEY(422);

    private final int status;

    SealError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
