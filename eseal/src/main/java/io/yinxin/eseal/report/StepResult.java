package io.yinxin.eseal.report;

/** What came of one step. */
public enum StepResult {
    GOOD,
    /** Good, with something a reader should know. */
    NOTICE,
    /** Could not be found out: no revocation answer, an algorithm nobody here knows, a step that needs an earlier one. */
    UNKNOWN,
    BAD
}
