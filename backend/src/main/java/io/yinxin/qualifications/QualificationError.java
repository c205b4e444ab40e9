package io.yinxin.qualifications;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
enum QualificationError implements ErrorCode {
    /** Filled by the system (QLF-04). */
    QLF_READ_ONLY(422),
    /** No such field, or no more. */
    QLF_FIELD_UNKNOWN(422),
    /** Control characters or angle brackets. */
    QLF_TEXT_INVALID(422),
    /** Not so many letters or digits; param range. */
    QLF_LETTERS_DIGITS_INVALID(422),
    /** Not so many digits; param range. */
    QLF_DIGITS_INVALID(422),
    QLF_PHONE_INVALID(422),
    QLF_DATE_INVALID(422),
    QLF_DATE_FUTURE(422),
    /** Not of the list, or no more. */
    QLF_CHOICE_INVALID(422),
    QLF_TICK_INVALID(422),
    QLF_AMOUNT_INVALID(422),
    QLF_TERM_INVALID(422),
    /** Shorter than it may be; param n. */
    QLF_TOO_SHORT(422),
    /** The authority knows no such organisation (QLF-16). */
    QLF_NOT_FOUND(422),
    /** The answer that was to be confirmed has lapsed or was taken over already. */
    QLF_ANSWER_LAPSED(422),
    /** The same source, too soon or too often (QLF-19). */
    QLF_SYNC_TOO_OFTEN(429),

    QLF_CODE_INVALID(422),
    QLF_CODE_REPEATED(422),
    QLF_LIST_UNKNOWN(422),
    QLF_RANGE_INVALID(422),
    /** A grey field without a source could never be filled. */
    QLF_SOURCE_MISSING(422),
    /** A code stands for one field for good. */
    QLF_TYPE_CHANGED(422);

    private final int status;

    QualificationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
