package io.yinxin.seals;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures for lists. CPU work, on pictures of our own making. */
final class Thumbnails {
    private static final int EDGE = 96;

    private Thumbnails() {}

    /** PNG with its transparency, at most 96 pixels wide and high. */
    static byte[] of(byte[] png) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            if (picture == null) {
                throw new IOException("no picture");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(reduced(picture), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By halves: a single step would leave out most of the thin strokes. */
    private static BufferedImage reduced(BufferedImage picture) {
        BufferedImage present = picture;
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        while (longer > EDGE) {
            int next = Math.max(EDGE, longer / 2);
            int width = Math.max(1, Math.round((float) present.getWidth() * next / longer));
            int height = Math.max(1, Math.round((float) present.getHeight() * next / longer));
            BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            Graphics2D canvas = smaller.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(present, 0, 0, width, height, null);
            canvas.dispose();
            present = smaller;
            longer = Math.max(width, height);
        }
        return present;
    }
}
