package io.yinxin.seals;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A4 pages at 300 dpi as a clean scanner would give them; how bad scans fare is tested where they are read. */
final class Scans {
    private static final int DPI = 300;
    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;

    private Scans() {}

    static byte[] blank() {
        return png(page());
    }

    /** @param picture a seal of 40 mm as data URL */
    static byte[] stamped(String picture) {
        BufferedImage page = page();
        Graphics2D canvas = canvas(page);
        try {
            byte[] png = Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1));
            int size = Math.round(40 / 25.4f * DPI);
            canvas.drawImage(ImageIO.read(new ByteArrayInputStream(png)), 1000, 1500, size, size, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        canvas.dispose();
        return png(page);
    }

    static byte[] signed() {
        BufferedImage page = page();
        Graphics2D canvas = canvas(page);
        canvas.setColor(new Color(0x18, 0x18, 0x18));
        canvas.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D stroke = new Path2D.Double();
        stroke.moveTo(1000, 1700);
        stroke.curveTo(1080, 1500, 1120, 1880, 1180, 1650);
        stroke.curveTo(1220, 1520, 1240, 1800, 1300, 1690);
        stroke.curveTo(1340, 1600, 1330, 1780, 1380, 1700);
        canvas.draw(stroke);
        canvas.drawLine(1010, 1620, 1370, 1600);
        canvas.dispose();
        return png(page);
    }

    private static BufferedImage page() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = canvas(page);
        canvas.setColor(new Color(0xFC, 0xFC, 0xFA));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.dispose();
        return page;
    }

    private static Graphics2D canvas(BufferedImage page) {
        Graphics2D canvas = page.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return canvas;
    }

    private static byte[] png(BufferedImage page) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
