package io.yinxin.directory;

/** What has become of a sending. */
enum SyncState {
    ACCEPTED,
    REJECTED,
    /** The directory was not reached; it is sent again by itself. */
    WAITING,
    /** Not reached for a whole day; the user may try again. */
    FAILED
}
