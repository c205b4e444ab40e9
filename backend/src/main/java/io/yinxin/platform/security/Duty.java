package io.yinxin.platform.security;

/** What a member of the platform's staff is charged with (spec 27 table 2.1); nobody has all of them. */
public enum Duty {
    RECOVERY_REVIEWER,
    /** Decides on data of organisations. */
    REVIEWER_INF,
    SUPERVISOR,
    /** Creates the accounts of department users (GEN-15). */
    ACCOUNT_DESK,
    CATALOGUE_ADMIN,
    STAFF_ADMIN,
    AUDITOR
}
