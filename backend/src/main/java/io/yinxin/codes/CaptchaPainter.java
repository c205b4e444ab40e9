package io.yinxin.codes;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a code so that a person reads it at a glance: dark ink on a light ground, every character whole and in a cell of
 * its own; turned, slanted, crossed by lines and waved so that a simple program does not.
 */
final class CaptchaPainter {
    static final int WIDTH = 160;
    static final int HEIGHT = 56;
    private static final int MARGIN = 10;
    private static final Color GROUND = new Color(0xF4, 0xF6, 0xF9);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 36);
    private static final double MOST_TURN = 0.38;
    private static final double MOST_SLANT = 0.25;
    private static final int LINES = 3;
    private static final int SPECKS = 40;

    private final RandomGenerator random;

    CaptchaPainter(RandomGenerator random) {
        this.random = random;
    }

    /** A PNG picture. */
    byte[] paint(String code) {
        BufferedImage ink = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = ink.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(GROUND);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            drawCharacters(pen, code);
            drawLines(pen);
            drawSpecks(pen);
        } finally {
            pen.dispose();
        }
        return png(wave(ink));
    }

    private void drawCharacters(Graphics2D pen, String code) {
        double cell = (double) (WIDTH - 2 * MARGIN) / code.length();
        for (int i = 0; i < code.length(); i++) {
            Shape glyph = turned(glyph(pen, code.charAt(i)), cell);
            Rectangle2D box = glyph.getBounds2D();
            double x = MARGIN + cell * (i + 0.5) - box.getCenterX() + between(-2, 2);
            double y = HEIGHT / 2.0 - box.getCenterY() + between(-3, 3);
            pen.setColor(darkColour());
            pen.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(glyph));
        }
    }

    private static Shape glyph(Graphics2D pen, char character) {
        GlyphVector vector = FONT.createGlyphVector(pen.getFontRenderContext(), new char[] {character});
        return vector.getOutline();
    }

    /** Turned and slanted, and made narrower where it would leave its cell. */
    private Shape turned(Shape glyph, double cell) {
        AffineTransform turn = AffineTransform.getRotateInstance(between(-MOST_TURN, MOST_TURN));
        turn.shear(between(-MOST_SLANT, MOST_SLANT), 0);
        Shape turned = turn.createTransformedShape(glyph);
        Rectangle2D box = turned.getBounds2D();
        double fit = Math.min(1, Math.min((cell - 3) / box.getWidth(), (HEIGHT - 14) / box.getHeight()));
        return AffineTransform.getScaleInstance(fit, fit).createTransformedShape(turned);
    }

    private void drawLines(Graphics2D pen) {
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.55f));
        for (int i = 0; i < LINES; i++) {
            pen.setStroke(new BasicStroke((float) between(1.0, 1.8)));
            pen.setColor(darkColour());
            pen.draw(new QuadCurve2D.Double(
                    between(0, WIDTH / 4.0),
                    between(0, HEIGHT),
                    between(WIDTH / 4.0, WIDTH * 3 / 4.0),
                    between(-HEIGHT / 2.0, HEIGHT * 1.5),
                    between(WIDTH * 3 / 4.0, WIDTH),
                    between(0, HEIGHT)));
        }
    }

    private void drawSpecks(Graphics2D pen) {
        for (int i = 0; i < SPECKS; i++) {
            pen.setColor(darkColour());
            pen.fillOval((int) between(0, WIDTH), (int) between(0, HEIGHT), 2, 2);
        }
    }

    /** At least 4.5:1 against the ground (WCAG 2.1, 1.4.3), whatever the hue. */
    private Color darkColour() {
        return Color.getHSBColor((float) random.nextDouble(), (float) between(0.6, 1), (float) between(0.15, 0.4));
    }

    /** Moves rows sideways and columns up and down by small sine waves. */
    private BufferedImage wave(BufferedImage from) {
        BufferedImage to = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        double phaseX = between(0, 2 * Math.PI);
        double phaseY = between(0, 2 * Math.PI);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int sourceX = x + (int) Math.round(2.0 * Math.sin(2 * Math.PI * y / HEIGHT + phaseX));
                int sourceY = y + (int) Math.round(2.5 * Math.sin(2 * Math.PI * x / (WIDTH / 2.0) + phaseY));
                boolean inside = sourceX >= 0 && sourceX < WIDTH && sourceY >= 0 && sourceY < HEIGHT;
                to.setRGB(x, y, inside ? from.getRGB(sourceX, sourceY) : GROUND.getRGB());
            }
        }
        return to;
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        // Named stream: ImageIO would otherwise buffer each picture in a temporary file.
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
