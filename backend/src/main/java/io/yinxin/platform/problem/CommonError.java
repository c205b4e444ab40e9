package io.yinxin.platform.problem;

/** Codes that no single capability owns (spec 00 section 8, spec 11 section 3). */
public enum CommonError implements ErrorCode {
    /** At least one field is wrong; the field errors say which and why. */
    VALIDATION_FAILED(422),
    REQUIRED(422),
    /** Page from 1, page size 10, 20, 50 or 100 (GEN-41). */
    PAGE_INVALID(422),
    MALFORMED_REQUEST(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    /** The same key came with other content. */
    IDEMPOTENCY_KEY_REUSED(409),
    /** The first request with this key is still being worked on. */
    IDEMPOTENCY_IN_PROGRESS(409),
    REQUEST_NOT_TRUSTED(403),
    SESSION_EXPIRED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    CONFLICT_STALE(409),
    TOO_MANY_ATTEMPTS(429),
    BUSY(503),
    PROVIDER_UNAVAILABLE(503),
    INTERNAL_ERROR(500);

    private final int status;

    CommonError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
