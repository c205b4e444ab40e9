package io.yinxin.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Writes over a picture who looks at it, and when (RVW-72): a photograph of the screen tells where it comes from. */
@Singleton
class Watermark {
    private static final double SLANT = -Math.PI / 8;
    private static final float OPACITY = 0.22f;
    /** Of the picture's width; small pictures get letters that can be read all the same. */
    private static final int PARTS_OF_WIDTH = 32;

    private static final int SMALLEST_LETTERS = 12;
    private static final int THREADS = 1;
    private static final int QUEUE = 16;

    private final BoundedWorker worker;

    Watermark(Vertx vertx) {
        worker = new BoundedWorker(vertx, "watermark", THREADS, QUEUE);
    }

    @PreDestroy
    void close() {
        worker.close();
    }

    /**
     * A new JPEG; the picture as kept never leaves the server. Fails with BUSY when too many wait.
     *
     * @param name left out where the server has no font for it; looking for one takes time, hence here
     * @param rest what can be written anywhere
     */
    Uni<byte[]> over(byte[] picture, String name, String rest) {
        return worker.run(() -> drawn(picture, isDrawable(name) ? name + " " + rest : rest));
    }

    private static boolean isDrawable(String text) {
        return new Font(Font.SANS_SERIF, Font.BOLD, SMALLEST_LETTERS).canDisplayUpTo(text) < 0;
    }

    static byte[] drawn(byte[] picture, String text) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        if (image == null) {
            throw new IOException("not a picture of ours");
        }
        Graphics2D pen = image.createGraphics();
        try {
            write(pen, image.getWidth(), image.getHeight(), text);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream(picture.length);
        if (!ImageIO.write(image, "jpeg", jpeg)) {
            throw new IOException("no writer for JPEG");
        }
        return jpeg.toByteArray();
    }

    /** In rows all over it, so that no part can be cut out without. */
    private static void write(Graphics2D pen, int width, int height, String text) {
        int size = Math.max(SMALLEST_LETTERS, width / PARTS_OF_WIDTH);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, OPACITY));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
        int length = Math.max(1, pen.getFontMetrics().stringWidth(text));
        pen.rotate(SLANT, width / 2.0, height / 2.0);
        int reach = width + height;
        int row = 0;
        for (int y = -reach; y < reach; y += size * 5) {
            // Dark and light by turns: one of them stands out from whatever is below.
            pen.setColor(row % 2 == 0 ? Color.BLACK : Color.WHITE);
            for (int x = -reach + (row % 2) * length / 2; x < reach; x += length + size * 3) {
                pen.drawString(text, x, y);
            }
            row++;
        }
    }
}
