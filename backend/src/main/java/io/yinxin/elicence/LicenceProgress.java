package io.yinxin.elicence;

/** How far a scan has come. The last three are final. */
public enum LicenceProgress {
    WAITING,
    /** Read by the holder's app, not confirmed yet. */
    SCANNED,
    CONFIRMED,
    CANCELLED,
    EXPIRED
}
