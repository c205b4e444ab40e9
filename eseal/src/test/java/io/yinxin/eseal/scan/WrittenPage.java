package io.yinxin.eseal.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

/** A sheet on which somebody signed, made by arithmetic. Lengths in millimetres. */
final class WrittenPage {
    final int width;
    final int height;
    final double perMm;
    final BufferedImage image;

    /** How much of each pixel the pen covers. */
    final byte[] truth;

    private final Random random;
    private final double widthMm;
    private final double heightMm;

    WrittenPage(long seed, double widthMm, double heightMm, double dpi) {
        random = new Random(seed);
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        perMm = dpi / 25.4;
        width = (int) Math.round(widthMm * perMm);
        height = (int) Math.round(heightMm * perMm);
        image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        truth = new byte[width * height];
        Graphics2D canvas = canvas(image);
        canvas.setColor(new Color(246, 244, 239));
        canvas.fillRect(0, 0, (int) widthMm + 1, (int) heightMm + 1);
    }

    private Graphics2D canvas(BufferedImage on) {
        Graphics2D canvas = on.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.scale(perMm, perMm);
        return canvas;
    }

    /** Ruled lines a little off level. */
    WrittenPage ruled(Color colour, double apart) {
        Graphics2D canvas = canvas(image);
        canvas.setColor(colour);
        canvas.setStroke(new BasicStroke(0.25f));
        for (double y = apart; y < heightMm; y += apart) {
            canvas.draw(new Line2D.Double(0, y, widthMm, y + widthMm * 0.006));
        }
        return this;
    }

    WrittenPage signed(double x, double y, double wide, double high, Color colour) {
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = canvas(mask);
        canvas.setColor(Color.WHITE);
        double px = x;
        double py = y + high / 2;
        int strokes = 14;
        for (int i = 0; i < strokes; i++) {
            double nx = x + wide * (i + 1) / strokes;
            double ny = y + high * random.nextDouble();
            Path2D path = new Path2D.Double();
            path.moveTo(px, py);
            path.curveTo(
                    px + wide * 0.12 * random.nextDouble(), y, nx - wide * 0.2 * random.nextDouble(), y + high, nx, ny);
            canvas.setStroke(new BasicStroke(
                    (float) (0.45 + 0.35 * random.nextDouble()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            canvas.draw(path);
            px = nx;
            py = ny;
        }
        byte[] cover = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int[] ink = {colour.getBlue(), colour.getGreen(), colour.getRed()};
        for (int i = 0; i < cover.length; i++) {
            double covered = (cover[i] & 0xFF) / 255.0;
            truth[i] = (byte) Math.max(truth[i] & 0xFF, cover[i] & 0xFF);
            for (int c = 0; c < 3 && covered > 0; c++) {
                int before = bgr[i * 3 + c] & 0xFF;
                bgr[i * 3 + c] = (byte) Math.round(before + (Math.min(before, ink[c]) - before) * covered);
            }
        }
        return this;
    }

    /** Specks, a dark edge where the lid stood open, a shade over the page, and noise. */
    WrittenPage dirty() {
        Graphics2D canvas = canvas(image);
        canvas.setColor(new Color(60, 60, 60));
        for (int i = 0; i < 50; i++) {
            canvas.fill(new java.awt.geom.Ellipse2D.Double(
                    random.nextDouble() * widthMm, random.nextDouble() * heightMm, 0.2, 0.2));
        }
        canvas.fill(new java.awt.geom.Rectangle2D.Double(widthMm - 1.5, 0, 2, heightMm));
        Noise shade = new Noise(5, 40 * perMm);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bgr.length; i++) {
            int pixel = i / 3;
            double light = 1 - 0.2 * shade.at(pixel % width, (double) pixel / width);
            bgr[i] = (byte) Math.clamp(Math.round((bgr[i] & 0xFF) * light + random.nextGaussian() * 1.5), 0, 255);
        }
        return this;
    }

    byte[] file() {
        try {
            return PictureFiles.jpeg(image, 0.85f, true, perMm * 25.4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
