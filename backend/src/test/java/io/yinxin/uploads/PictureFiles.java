package io.yinxin.uploads;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Makes files that are pictures, that pretend to be, and that mean harm. */
final class PictureFiles {
    static final int WIDTH = 240;
    static final int HEIGHT = 160;

    private PictureFiles() {}

    /** White, with a red corner at the top left. */
    static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 60, 40);
        canvas.dispose();
        return image;
    }

    static byte[] file(String format) {
        return file(format, picture(BufferedImage.TYPE_3BYTE_BGR));
    }

    static byte[] file(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A JPEG with one more segment right after its beginning. */
    static byte[] jpegWith(int marker, byte[] content) {
        byte[] jpeg = file("jpeg");
        byte[] segment = ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
        return inserted(jpeg, 2, segment);
    }

    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + 16)
                .put(ascii("Exif\0\0MM\0*"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(16)
                .putInt(38)
                .putInt(0)
                .put(ascii("where-and-who-16"))
                .array();
    }

    static byte[] inserted(byte[] into, int at, byte[] part) {
        return ByteBuffer.allocate(into.length + part.length)
                .put(into, 0, at)
                .put(part)
                .put(into, at, into.length - at)
                .array();
    }

    /** A PNG of grey zeros, row by row, which deflates to next to nothing. */
    static byte[] png(int width, int height, int depth) {
        int row = 1 + (int) ((long) width * depth / 8);
        return joined(
                header(width, height, depth), chunk("IDAT", zeros((long) row * height)), chunk("IEND", new byte[0]));
    }

    static byte[] header(int width, int height, int depth) {
        byte[] content = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) 0)
                .array();
        return joined(ascii("\u0089PNG\r\n\u001a\n"), chunk("IHDR", content));
    }

    static byte[] chunk(String type, byte[] content) {
        CRC32 check = new CRC32();
        check.update(ascii(type));
        check.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(ascii(type))
                .put(content)
                .putInt((int) check.getValue())
                .array();
    }

    /** So many zeros, deflated without ever holding them. */
    static byte[] zeros(long length) {
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 16];
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0 || !deflater.finished()) {
            if (deflater.needsInput() && left > 0) {
                int part = (int) Math.min(zeros.length, left);
                deflater.setInput(zeros, 0, part);
                left -= part;
                if (left == 0) {
                    deflater.finish();
                }
            }
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
