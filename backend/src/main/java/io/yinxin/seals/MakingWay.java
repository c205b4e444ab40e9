package io.yinxin.seals;

/** Where the picture of a seal comes from (SEL-16). */
enum MakingWay {
    /** Drawn by us. */
    STANDARD,
    /** Taken from a scan. */
    IMAGE
}
