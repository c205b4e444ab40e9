package io.yinxin.eseal.object;

/**
 * What an object may measure, in bytes and items. Reading takes at most about six times the object, since the parts that
 * were signed contain one another. Depth needs no limit of its own: the reader follows the standard's structure and never
 * a nesting it does not expect.
 */
public final class SealLimits {
    public static final int OBJECT = 4 << 20;
    public static final int PICTURE = 2 << 20;
    public static final int CERTIFICATES = 256;
    /** Real ones have 1 to 3 KiB. */
    public static final int CERTIFICATE = 32 << 10;

    static final int TEXT = 4 << 10;
    static final int OBJECT_IDENTIFIER = 64;
    static final int EXTENSIONS = 64;
    static final int SIGNATURE_VALUE = 2 << 10;
    static final int TIMESTAMP = 256 << 10;
    /** A digest and whatever a version 1 file has for a time. */
    static final int BIT_STRING = TIMESTAMP;

    private SealLimits() {}
}
