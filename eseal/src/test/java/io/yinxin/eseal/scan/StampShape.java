package io.yinxin.eseal.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** What a seal prints, in millimetres around its centre. */
record StampShape(double width, double height, int characters, boolean star, boolean lowerText, boolean serial) {
    static StampShape company(int characters) {
        return new StampShape(40, 40, characters, true, false, true);
    }

    static StampShape contract(int characters) {
        return new StampShape(40, 40, characters, true, true, false);
    }

    static StampShape invoice(int characters) {
        return new StampShape(40, 30, characters, false, true, false);
    }

    /** White on what is there. */
    void draw(Graphics2D canvas, long seed) {
        Random random = new Random(seed);
        AffineTransform home = canvas.getTransform();
        canvas.setColor(Color.WHITE);
        double border = 1.0;
        canvas.setStroke(new BasicStroke((float) border));
        canvas.draw(new Ellipse2D.Double(
                -width / 2 + border / 2, -height / 2 + border / 2, width - border, height - border));
        double size = Math.clamp(60.0 / characters, 2.6, 4.2);
        ring(canvas, random, size, characters, 0.6 + border, -Math.PI / 2, sweep(), true);
        canvas.setTransform(home);
        if (star) {
            canvas.fill(star(width * 0.175));
        }
        if (lowerText) {
            double y = star ? height * 0.27 : 0;
            line(canvas, random, star ? 6 : 7, y, star ? 3.2 : 3.6);
            canvas.setTransform(home);
            if (!star) {
                line(canvas, random, 12, height * 0.22, 2);
                canvas.setTransform(home);
            }
        }
        if (serial) {
            ring(canvas, random, 1.2, 13, 0.4 + border, Math.PI / 2, 1.0, false);
        }
        canvas.setTransform(home);
    }

    private double sweep() {
        return Math.toRadians(Math.min(250, 130 + characters * 7.0));
    }

    private void ring(
            Graphics2D canvas,
            Random random,
            double size,
            int count,
            double gap,
            double middle,
            double sweep,
            boolean topsOut) {
        AffineTransform home = canvas.getTransform();
        for (int i = 0; i < count; i++) {
            double angle = middle + sweep * ((i + 0.5) / count - 0.5);
            double x = (width / 2 - gap - size / 2) * Math.cos(angle);
            double y = (height / 2 - gap - size / 2) * Math.sin(angle);
            canvas.translate(x, y);
            double normal = Math.atan2(Math.sin(angle) / height, Math.cos(angle) / width);
            canvas.rotate(normal + (topsOut ? Math.PI / 2 : -Math.PI / 2));
            double wide = Math.min(size * 0.86, sweep / count * (width / 2 - gap - size) * 0.86);
            StrokeGlyphs.draw(canvas, wide, size, size * (size < 2 ? 0.14 : 0.115), random);
            canvas.setTransform(home);
        }
    }

    private static void line(Graphics2D canvas, Random random, int count, double y, double size) {
        for (int i = 0; i < count; i++) {
            AffineTransform home = canvas.getTransform();
            canvas.translate((i - (count - 1) / 2.0) * size * 0.95, y);
            StrokeGlyphs.draw(canvas, size * 0.8, size, size * 0.12, random);
            canvas.setTransform(home);
        }
    }

    private static Path2D star(double radius) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.382;
            double angle = -Math.PI / 2 + Math.PI * i / 5;
            if (i == 0) {
                path.moveTo(r * Math.cos(angle), r * Math.sin(angle));
            } else {
                path.lineTo(r * Math.cos(angle), r * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }
}
