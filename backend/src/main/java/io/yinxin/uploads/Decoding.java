package io.yinxin.uploads;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes a picture and encodes it anew. Of more pixels than are kept only some are read, so memory stays bounded. */
final class Decoding {
    /** What telephones take (4080 × 3060) is kept as it is. */
    private static final long KEPT_PIXELS = 12_500_000;

    private static final float QUALITY = 0.9f;
    private static final int LAST_FLIP = 4;

    private Decoding() {}

    static CleanPicture of(String format, Essence essence) {
        BufferedImage decoded = decode(format, essence);
        BufferedImage upright = upright(decoded, essence.orientation());
        return new CleanPicture(encode(upright), upright.getWidth(), upright.getHeight());
    }

    /** Decoders meet whatever people send them: any failure of theirs means that the file is at fault. */
    private static BufferedImage decode(String format, Essence essence) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(essence.file()))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != essence.width() || reader.getHeight(0) != essence.height()) {
                throw Essence.unreadable();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(essence);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            throw Essence.unreadable();
        } finally {
            reader.dispose();
        }
    }

    /** Every how manieth row and column is read. Deep samples take twice the memory. */
    private static int step(Essence essence) {
        long pixels = (long) essence.width() * essence.height() * (essence.deep() ? 2 : 1);
        int step = 1;
        while (pixels / ((long) step * step) > KEPT_PIXELS) {
            step++;
        }
        return step;
    }

    /** Colours without transparency, which JPEG has not, on white; turned as the camera was held. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean plain =
                image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        if (plain && orientation == 1) {
            return image;
        }
        boolean lying = orientation > LAST_FLIP;
        int width = lying ? image.getHeight() : image.getWidth();
        int height = lying ? image.getWidth() : image.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = upright.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fill(new Rectangle(width, height));
            canvas.drawImage(image, turn(image.getWidth(), image.getHeight(), orientation), null);
        } finally {
            canvas.dispose();
        }
        return upright;
    }

    /** Where a pixel goes to, by Exif's orientation. */
    private static AffineTransform turn(int w, int h, int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
