package io.yinxin.staff;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of signing in as staff and of managing staff. */
public enum StaffError implements ErrorCode {
    STAFF_LOGIN_FAILED(422),
    /** Param n = minutes. */
    STAFF_LOCKED(422),
    STAFF_PASSWORD_EXPIRED(422),
    STAFF_CODE_WRONG(422),
    /** Begin again with the password. */
    STAFF_ATTEMPT_EXPIRED(422),
    STAFF_USERNAME_TAKEN(422),
    /** A proposal for this duty waits already. */
    STAFF_GRANT_OPEN(409),
    /** It was judged before. */
    STAFF_GRANT_JUDGED(409),
    /** One may not approve what one has proposed, nor what one gets (RVW-05). */
    STAFF_GRANT_SAME_PERSON(409),
    /** Who audits does not decide (RVW-70). */
    STAFF_DUTIES_EXCLUDE(422);

    private final int status;

    StaffError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
