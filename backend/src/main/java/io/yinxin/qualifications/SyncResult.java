package io.yinxin.qualifications;

/** How a question to an authority ended. */
enum SyncResult {
    /** No answer yet. */
    PENDING,
    /** Fields were written. */
    CHANGED,
    /** It tells what is on record. */
    UNCHANGED,
    /** It would change the organisation's own data; somebody has to confirm that (QLF-17). */
    TO_CONFIRM,
    /** Nobody has confirmed it in time; nothing was changed. */
    LAPSED,
    /** It knows no such organisation. */
    NOT_FOUND,
    /** It did not answer. */
    UNKNOWN
}
