package io.yinxin.eseal.scan;

/**
 * A scan that has been read: decoded once, with a reduction of about 100 pixels an inch to search in.
 *
 * @param step how many pixels of the scan make one of the reduction, in each direction
 */
record ScannedPage(PictureHeader header, DecodedScan scan, Resolution resolution, Rgb small, int step) {
    private static final double SEARCH_DPI = 100;
    private static final int SEARCH_PIXELS = 1100;
    private static final int PREVIEW_PIXELS = 900;

    static ScannedPage read(byte[] file, Progress progress) throws ScanException {
        progress.pass(ExtractionStep.READ, 0);
        PictureHeader header = PictureHeader.of(file);
        Resolution resolution = Resolution.of(header.width(), header.height(), header.density());
        resolution.refuseTooCoarse();
        DecodedScan scan = DecodedScan.of(file, header);
        progress.pass(ExtractionStep.SEARCH, 0.4);
        int longer = Math.max(header.width(), header.height());
        int step = resolution.isKnown()
                ? (int) Math.max(1, Math.floor(resolution.dpi() / SEARCH_DPI + 0.1))
                : Math.max(1, longer / SEARCH_PIXELS);
        step = Math.min(step, Math.min(header.width(), header.height()));
        return new ScannedPage(header, scan, resolution, scan.reduced(step), step);
    }

    /** The page as the user knows it, small, as JPEG. */
    byte[] preview() {
        return PixelWriter.jpeg(Reduced.toAtMost(small, PREVIEW_PIXELS));
    }
}
