package io.yinxin.eseal.drawing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * PNG of one colour with 8 bits of alpha and a physical size (pHYs). ImageIO writes the same, but needs a tree of metadata for the
 * size and longer for the pixels.
 */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int RGBA = 6;
    private static final int BYTES = 4;
    private static final byte FILTER_UP = 2;

    private final int width;
    private final int height;
    private final int dpi;

    PngWriter(int width, int height, int dpi) {
        this.width = width;
        this.height = height;
        this.dpi = dpi;
    }

    /** @param pixels of which the alpha counts */
    byte[] write(int[] pixels, InkColour ink) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", data -> {
                data.writeInt(width);
                data.writeInt(height);
                data.write(new byte[] {8, RGBA, 0, 0, 0});
            });
            chunk(out, "pHYs", data -> {
                int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
                data.writeInt(perMetre);
                data.writeInt(perMetre);
                data.write(1);
            });
            chunk(out, "IDAT", data -> data.write(deflated(pixels, ink)));
            chunk(out, "IEND", data -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] deflated(int[] pixels, InkColour ink) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 64 * 1024)) {
            byte[] row = new byte[1 + width * BYTES];
            row[0] = FILTER_UP;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int at = 1 + x * BYTES;
                    int alpha = pixels[y * width + x] >>> 24;
                    // The colour stays the same from the second row on, transparent pixels included.
                    int colour = y == 0 ? ink.rgb() : 0;
                    row[at] = (byte) (colour >>> 16);
                    row[at + 1] = (byte) (colour >>> 8);
                    row[at + 2] = (byte) colour;
                    row[at + 3] = (byte) (alpha - (y == 0 ? 0 : pixels[(y - 1) * width + x] >>> 24));
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.write(type.getBytes(StandardCharsets.US_ASCII));
        body.writeTo(data);
        byte[] whole = bytes.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(whole);
        out.writeInt(whole.length - 4);
        out.write(whole);
        out.writeInt((int) crc.getValue());
    }

    private interface Body {
        void writeTo(DataOutputStream data) throws IOException;
    }
}
