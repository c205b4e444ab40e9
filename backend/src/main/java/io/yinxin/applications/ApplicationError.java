package io.yinxin.applications;

import io.yinxin.platform.problem.ErrorCode;

/** Why an application stays closed to somebody who is signed in. */
public enum ApplicationError implements ErrorCode {
    /** The entry does not name the user's kind (GEN-14). */
    FORBIDDEN,
    /** Daily business is done by operators (GEN-11). */
    BUSINESS_NOT_FOR_ADMIN,
    /** The administrator has not permitted it to this operator (OPR-32). */
    PERMISSION_REQUIRED,
    /** Declaring needs a medium, and the organisation's administrator has bound none (GEN-12). */
    ADMIN_CARD_REQUIRED,
    /** The user's level of real-name verification is lower than the entry asks for (RNV-12). */
    REAL_NAME_REQUIRED;

    @Override
    public int status() {
        return 403;
    }
}
