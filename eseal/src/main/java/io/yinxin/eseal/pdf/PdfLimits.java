package io.yinxin.eseal.pdf;

/** What is read of a PDF at most. */
final class PdfLimits {
    static final int FILE = 100 << 20;
    static final int PAGES = 10_000;

    /** One stream, and all of them, unpacked. */
    static final long STREAM = 160L << 20;

    static final long STREAMS = 1L << 30;

    /** A stream of objects or cross references: what it holds becomes many times larger in memory. */
    static final long STRUCTURE = 24L << 20;

    static final int OPERATORS = 20_000_000;
    static final int GLYPHS = 1_000_000;
    static final int PICTURE_PIXELS = 16_000_000;

    private PdfLimits() {}
}
