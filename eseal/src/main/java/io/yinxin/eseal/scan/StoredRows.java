package io.yinxin.eseal.scan;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads stored rows as 0xRRGGBB; transparent parts are paper, hence white. */
final class StoredRows {
    private static final int OPAQUE = 255;
    private final BufferedImage image;
    private final byte @Nullable [] bytes;
    private final int stride;
    private final int step;
    private final int[] offsets;

    StoredRows(BufferedImage image) {
        this.image = image;
        Raster raster = image.getRaster();
        boolean plain = raster.getSampleModel() instanceof ComponentSampleModel
                && raster.getDataBuffer() instanceof DataBufferByte data
                && data.getNumBanks() == 1
                && !(image.getColorModel() instanceof IndexColorModel)
                && raster.getParent() == null;
        if (plain) {
            ComponentSampleModel model = (ComponentSampleModel) raster.getSampleModel();
            bytes = ((DataBufferByte) raster.getDataBuffer()).getData();
            stride = model.getScanlineStride();
            step = model.getPixelStride();
            offsets = model.getBandOffsets();
        } else {
            bytes = null;
            stride = 0;
            step = 0;
            offsets = new int[0];
        }
    }

    void read(int x, int y, int count, int[] to, int at) {
        if (bytes == null) {
            readByModel(x, y, count, to, at);
        } else if (offsets.length == 3) {
            readThree(bytes, y * stride + x * step, count, to, at);
        } else {
            readOther(bytes, y * stride + x * step, count, to, at);
        }
    }

    /** Where red, green and blue stand in what {@link #add} adds up. */
    int[] order() {
        return isThree() ? offsets : new int[] {0, 1, 2};
    }

    /**
     * Adds a row to sums of its samples, three a pixel.
     *
     * @param row room for its pixels
     */
    void add(int y, int[] sums, int[] row) {
        if (isThree()) {
            addThree(Objects.requireNonNull(bytes), y * stride, sums);
            return;
        }
        read(0, y, row.length, row, 0);
        for (int x = 0, i = 0; x < row.length; x++, i += 3) {
            sums[i] += row[x] >> 16 & 0xFF;
            sums[i + 1] += row[x] >> 8 & 0xFF;
            sums[i + 2] += row[x] & 0xFF;
        }
    }

    private boolean isThree() {
        return bytes != null && offsets.length == 3 && step == 3;
    }

    private static void addThree(byte[] data, int from, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += data[from + i] & 0xFF;
        }
    }

    private void readThree(byte[] data, int from, int count, int[] to, int at) {
        int red = offsets[0];
        int green = offsets[1];
        int blue = offsets[2];
        for (int i = 0, p = from; i < count; i++, p += step) {
            to[at + i] = (data[p + red] & 0xFF) << 16 | (data[p + green] & 0xFF) << 8 | data[p + blue] & 0xFF;
        }
    }

    /** Grey, with or without alpha, or colours with alpha. */
    private void readOther(byte[] data, int from, int count, int[] to, int at) {
        int bands = offsets.length;
        boolean alpha = bands % 2 == 0;
        for (int i = 0, p = from; i < count; i++, p += step) {
            int opacity = alpha ? data[p + offsets[bands - 1]] & 0xFF : OPAQUE;
            int red = onWhite(data[p + offsets[0]] & 0xFF, opacity);
            int green = bands > 2 ? onWhite(data[p + offsets[1]] & 0xFF, opacity) : red;
            int blue = bands > 2 ? onWhite(data[p + offsets[2]] & 0xFF, opacity) : red;
            to[at + i] = red << 16 | green << 8 | blue;
        }
    }

    private static int onWhite(int value, int opacity) {
        return opacity == OPAQUE ? value : (value * opacity + OPAQUE * (OPAQUE - opacity)) / OPAQUE;
    }

    /** Palettes by their colours; deep samples by their upper bytes, since a colour model would bend greys. */
    private void readByModel(int x, int y, int count, int[] to, int at) {
        if (image.getColorModel() instanceof IndexColorModel) {
            image.getRGB(x, y, count, 1, to, at, count);
            for (int i = at; i < at + count; i++) {
                int opacity = to[i] >>> 24;
                to[i] = onWhite(to[i] >> 16 & 0xFF, opacity) << 16
                        | onWhite(to[i] >> 8 & 0xFF, opacity) << 8
                        | onWhite(to[i] & 0xFF, opacity);
            }
            return;
        }
        int bands = image.getRaster().getNumBands();
        int[] samples = image.getRaster().getPixels(x, y, count, 1, (int[]) null);
        int down = Math.max(0, image.getColorModel().getComponentSize(0) - 8);
        boolean alpha = bands % 2 == 0;
        for (int i = 0, p = 0; i < count; i++, p += bands) {
            int opacity = alpha ? samples[p + bands - 1] >> down : OPAQUE;
            int red = onWhite(samples[p] >> down, opacity);
            int green = bands > 2 ? onWhite(samples[p + 1] >> down, opacity) : red;
            int blue = bands > 2 ? onWhite(samples[p + 2] >> down, opacity) : red;
            to[at + i] = red << 16 | green << 8 | blue;
        }
    }
}
