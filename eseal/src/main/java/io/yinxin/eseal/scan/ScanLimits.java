package io.yinxin.eseal.scan;

/** What is taken as a scan (SEL-36). All are checked before anything is decoded. */
public final class ScanLimits {
    public static final int BYTES = 10 * 1024 * 1024;
    public static final int PIXELS = 60_000_000;
    public static final int LEAST_DPI = 150;

    /** Of several JPEG scans the decoder holds the coefficients of the whole picture: A4 at 600 dpi and a little more. */
    static final int PIXELS_IN_SEVERAL_PASSES = 36_000_000;

    /** The decoded picture is the one thing of full size that is held. */
    static final long DECODED_BYTES = 240_000_000;

    /** Each JPEG scan is a walk over the whole picture: some bytes more would cost any amount of time. */
    static final int JPEG_SCANS = 100;

    private ScanLimits() {}
}
