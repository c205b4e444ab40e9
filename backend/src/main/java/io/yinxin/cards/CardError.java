package io.yinxin.cards;

import io.yinxin.platform.problem.ErrorCode;

/** Why a presented card is refused, beside what {@code CertificateError} says of its certificate. */
public enum CardError implements ErrorCode {
    CHALLENGE_EXPIRED(422),
    /** Unknown, used before, or of another session or purpose: which of them is not told. */
    CHALLENGE_USED(422),
    CARD_TOKEN_MALFORMED(422),
    /** A format we do not know. */
    CARD_TOKEN_FORMAT(422),
    /** Not among the allowed ones, or it does not fit the key. */
    CARD_ALGORITHM(422),
    CARD_SIGNATURE_INVALID(422),
    /** Rightly signed, for another site. */
    CARD_TOKEN_FOREIGN_ORIGIN(422),
    /** It does not tell the holder or the organisation, and the directory does not either. */
    CERT_FIELDS(422),
    /** Param state: LOST, FROZEN, EXPIRED, REVOKED, NOT_FOUND. */
    CARD_STATE_INVALID(422),
    CARD_BLOCKED(422);

    private final int status;

    CardError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
