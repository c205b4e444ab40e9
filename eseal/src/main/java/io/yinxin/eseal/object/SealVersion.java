package io.yinxin.eseal.object;

/** The versions of seals in use. */
public enum SealVersion {
    /** GM/T 0031-2014. Read only. */
    V1(1),
    /** GB/T 38540-2020. */
    V4(4),
    /** GM/T 0031-2025: as version 4, and a time stamp over the maker's signature. */
    V5(5);

    private final int number;

    SealVersion(int number) {
        this.number = number;
    }

    /** As it stands in SES_Header. */
    public int number() {
        return number;
    }
}
