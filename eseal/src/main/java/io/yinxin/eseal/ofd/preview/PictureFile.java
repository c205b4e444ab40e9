package io.yinxin.eseal.ofd.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes pictures no larger than they are shown; their size is known before. */
final class PictureFile {
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "bmp", "gif", "tif", "tiff");
    /** Stored pixels of one picture: an A4 page of 600 dpi has 35 million. */
    private static final long MOST_PIXELS = 40_000_000;

    private PictureFile() {}

    /**
     * @param width pixels on the page
     * @param height pixels on the page
     * @return empty if it cannot be read; then that is noted
     */
    static Optional<BufferedImage> read(byte[] file, double width, double height, Budget budget) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                budget.leaveOut(LeftOut.PICTURE);
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                // No metadata: it is of no use here, and may be anything.
                reader.setInput(in, true, true);
                return decode(reader, width, height, budget);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Decoders meet whatever people send them: any failure of theirs means that the picture is at fault.
            budget.leaveOut(LeftOut.PICTURE);
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> decode(ImageReader reader, double width, double height, Budget budget)
            throws IOException {
        boolean known = FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
        long pixels = known ? (long) reader.getWidth(0) * reader.getHeight(0) : 0;
        // Decoders hold a whole tile, however large the picture says it is.
        long tile = known ? (long) reader.getTileWidth(0) * reader.getTileHeight(0) : 0;
        if (pixels <= 0 || Math.max(pixels, tile) > MOST_PIXELS || !budget.take(Budget.Cost.DECODED, pixels)) {
            budget.leaveOut(LeftOut.PICTURE);
            return Optional.empty();
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step(reader.getWidth(0), width), step(reader.getHeight(0), height), 0, 0);
        return Optional.of(Reduction.to(reader.read(0, param), width, height));
    }

    /** Every step-th pixel leaves at least twice as many as are shown. */
    private static int step(int stored, double shown) {
        return (int) Math.max(1, Math.floor(stored / (2 * Math.max(1, shown))));
    }
}
