package io.yinxin.eseal.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The one decoded picture. It is decoded once and stays as the decoder left it; what is worked on are reductions and
 * pieces, seen upright. Colour profiles are not applied: paper is the measure of all colours here.
 */
final class DecodedScan {
    /** JPEG has the same colours in two rows, and so many pixels even noise out by half of them. */
    private static final int MANY = 4;

    private final BufferedImage image;
    private final Orientation orientation;

    private DecodedScan(BufferedImage image, Orientation orientation) {
        this.image = image;
        this.orientation = orientation;
    }

    /** Decoders meet whatever people send them: any failure of theirs means that the file is at fault. */
    static DecodedScan of(byte[] file, PictureHeader header) throws ScanException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(header.format()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new ScanException(ScanRefusal.DAMAGED, "size differs from the header");
            }
            return new DecodedScan(reader.read(0), new Orientation(header.orientation()));
        } catch (IOException | RuntimeException e) {
            throw new ScanException(ScanRefusal.DAMAGED, String.valueOf(e.getMessage()));
        } finally {
            reader.dispose();
        }
    }

    int width() {
        return orientation.isLying() ? image.getHeight() : image.getWidth();
    }

    int height() {
        return orientation.isLying() ? image.getWidth() : image.getHeight();
    }

    /** A piece at full size, upright. */
    Rgb piece(Box box) {
        int x = box.x();
        int y = box.y();
        int first = orientation.stored(x, y, image.getWidth(), image.getHeight());
        int last = orientation.stored(x + box.width() - 1, y + box.height() - 1, image.getWidth(), image.getHeight());
        int left = Math.min(first % image.getWidth(), last % image.getWidth());
        int right = Math.max(first % image.getWidth(), last % image.getWidth());
        int top = Math.min(first / image.getWidth(), last / image.getWidth());
        int bottom = Math.max(first / image.getWidth(), last / image.getWidth());
        Rgb stored = new Rgb(right - left + 1, bottom - top + 1);
        StoredRows rows = new StoredRows(image);
        for (int row = 0; row < stored.height(); row++) {
            rows.read(left, top + row, stored.width(), stored.pixels(), row * stored.width());
        }
        return orientation.seen(stored);
    }

    /**
     * The whole picture, each pixel the mean of step × step, or of every second row of many. What does not fill a square at
     * the far edges is left out.
     */
    Rgb reduced(int step) {
        int every = step < MANY ? 1 : 2;
        Rgb small = new Rgb(image.getWidth() / step, image.getHeight() / step);
        int[] row = new int[small.width() * step];
        int[] sums = new int[row.length * 3];
        StoredRows rows = new StoredRows(image);
        for (int y = 0; y < small.height(); y++) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < step; k += every) {
                rows.add(y * step + k, sums, row);
            }
            means(sums, rows.order(), step, Math.ceilDiv(step, every), small.pixels(), y * small.width());
        }
        return orientation.seen(small);
    }

    private static void means(int[] sums, int[] order, int step, int rows, int[] to, int at) {
        int count = step * rows;
        for (int i = 0; i < sums.length; i += 3 * step) {
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int j = i; j < i + 3 * step; j += 3) {
                red += sums[j + order[0]];
                green += sums[j + order[1]];
                blue += sums[j + order[2]];
            }
            to[at++] = red / count << 16 | green / count << 8 | blue / count;
        }
    }
}
