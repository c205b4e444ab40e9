package io.yinxin.eseal.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;

/** Makes a scan by the way light takes: paper, then inks that multiply, then the scanner's optics, noise and JPEG. */
final class ScanMaker {
    private final ScanRecipe recipe;
    private final int width;
    private final int height;
    private final double perMm;

    private ScanMaker(ScanRecipe recipe) {
        this.recipe = recipe;
        perMm = recipe.dpi / 25.4;
        width = (int) Math.round(recipe.width * perMm);
        height = (int) Math.round(recipe.height * perMm);
    }

    static SyntheticScan make(ScanRecipe recipe) {
        return new ScanMaker(recipe).make();
    }

    private SyntheticScan make() {
        byte[] text = recipe.text == ScanRecipe.Text.NONE ? new byte[0] : mask(this::drawText);
        byte[][] covers = new byte[recipe.stamps.size()][];
        for (int i = 0; i < covers.length; i++) {
            ScanRecipe.Stamp stamp = recipe.stamps.get(i);
            long seed = recipe.seed + i;
            covers[i] = smeared(mask(canvas -> drawStamp(canvas, stamp, seed)));
            if (recipe.distractors.contains(ScanRecipe.Distractor.WHITE_CORNER)) {
                hideCorner(covers[i]);
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        BufferedImage extras = distractors();
        paint(bgr, text, covers, extras);
        if (recipe.softness > 0) {
            soften(bgr);
        }
        sensor(bgr);
        return new SyntheticScan(recipe, width, height, PictureFiles.write(image, recipe), covers, text, levels());
    }

    private interface Drawing {
        void on(Graphics2D canvas);
    }

    private byte[] mask(Drawing drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = canvas(image);
        canvas.setColor(Color.WHITE);
        drawing.on(canvas);
        canvas.dispose();
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private Graphics2D canvas(BufferedImage image) {
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.scale(perMm, perMm);
        return canvas;
    }

    private void drawStamp(Graphics2D canvas, ScanRecipe.Stamp stamp, long seed) {
        canvas.translate(stamp.x(), stamp.y());
        canvas.rotate(Math.toRadians(stamp.turn()));
        stamp.shape().draw(canvas, seed);
    }

    private void drawText(Graphics2D canvas) {
        Random random = new Random(recipe.seed * 31 + 7);
        double size = 3.7 + random.nextDouble();
        for (double y = 8 + random.nextDouble() * 3; y < recipe.height - 5; y += size * 1.75) {
            for (double x = 6; x < recipe.width - 5; x += size * 1.03) {
                if (random.nextInt(12) > 0) {
                    Graphics2D glyph = (Graphics2D) canvas.create();
                    glyph.translate(x, y);
                    StrokeGlyphs.draw(glyph, size * 0.86, size * 0.9, size * 0.095, random);
                    glyph.dispose();
                }
            }
        }
    }

    private void hideCorner(byte[] cover) {
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                cover[i] = x + y > 0.64 * (width + height) ? 0 : cover[i];
            }
        }
    }

    private byte[] smeared(byte[] cover) {
        int reach = (int) Math.round(recipe.smear * perMm);
        if (reach == 0) {
            return cover;
        }
        byte[] smeared = new byte[cover.length];
        for (int y = 0; y < height; y++) {
            int sum = 0;
            for (int x = 0; x < width; x++) {
                sum += cover[y * width + x] & 0xFF;
                sum -= x >= reach ? cover[y * width + x - reach] & 0xFF : 0;
                smeared[y * width + x] = (byte) Math.min(255, sum / reach);
            }
        }
        return smeared;
    }

    private BufferedImage distractors() {
        BufferedImage image = new BufferedImage(
                recipe.distractors.isEmpty() ? 1 : width,
                recipe.distractors.isEmpty() ? 1 : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = canvas(image);
        canvas.setColor(Color.WHITE);
        canvas.fill(new Rectangle2D.Double(0, 0, recipe.width, recipe.height));
        Random random = new Random(recipe.seed + 99);
        for (ScanRecipe.Distractor distractor : recipe.distractors) {
            draw(canvas, distractor, random);
        }
        canvas.dispose();
        return image;
    }

    private void draw(Graphics2D canvas, ScanRecipe.Distractor distractor, Random random) {
        double w = recipe.width;
        double h = recipe.height;
        switch (distractor) {
            case RED_UNDERLINE -> {
                canvas.setColor(new Color(215, 40, 50));
                canvas.setStroke(new BasicStroke(0.7f));
                canvas.draw(new Line2D.Double(3, h * 0.93, w - 3, h * 0.935));
            }
            case RED_HEADING -> {
                canvas.setColor(new Color(210, 30, 35));
                for (int i = 0; i < 8; i++) {
                    Graphics2D glyph = (Graphics2D) canvas.create();
                    glyph.translate(w * (i + 0.7) / 8.4, 5);
                    StrokeGlyphs.draw(glyph, 5.5, 7, 0.8, random);
                    glyph.dispose();
                }
            }
            case BLUE_NOTE -> {
                canvas.setColor(new Color(45, 60, 160));
                canvas.setStroke(new BasicStroke(0.5f));
                Path2D path = new Path2D.Double();
                path.moveTo(5, h * 0.9);
                for (int i = 1; i < 12; i++) {
                    path.curveTo(
                            5 + i * 2.2,
                            h * 0.9 - 7 * random.nextDouble(),
                            6 + i * 2.2,
                            h * 0.9 + 4,
                            5 + i * 3.1,
                            h * 0.9);
                }
                canvas.draw(path);
            }
            case FILLED_LOGO -> {
                canvas.setColor(new Color(225, 45, 40));
                canvas.fill(new Rectangle2D.Double(4, 4, 26, 19));
                canvas.setColor(new Color(30, 80, 190));
                canvas.fill(new Ellipse2D.Double(w - 26, 4, 22, 22));
            }
            case SMALL_ROUND_LOGO -> {
                canvas.setColor(new Color(215, 35, 45));
                canvas.setStroke(new BasicStroke(0.8f));
                canvas.draw(new Ellipse2D.Double(w - 15, h - 15, 9, 9));
            }
            case GREEN_ROUND_STAMP -> {
                canvas.setColor(new Color(40, 150, 70));
                canvas.setStroke(new BasicStroke(1f));
                canvas.draw(new Ellipse2D.Double(w / 2 - 19, h / 2 - 19, 38, 38));
                canvas.fill(new Rectangle2D.Double(w / 2 - 5, h / 2 - 5, 10, 10));
            }
            case COLOUR_PHOTO -> {
                for (int i = 0; i < 400; i++) {
                    canvas.setColor(Color.getHSBColor(random.nextFloat(), 0.6f, 0.3f + 0.6f * random.nextFloat()));
                    canvas.fill(new Ellipse2D.Double(3 + random.nextDouble() * 22, 3 + random.nextDouble() * 28, 4, 4));
                }
            }
            case WHITE_CORNER -> {}
            case DUST -> {
                for (int i = 0; i < 60; i++) {
                    canvas.setColor(new Color(200 + random.nextInt(40), 60, 70));
                    canvas.fill(new Ellipse2D.Double(random.nextDouble() * w, random.nextDouble() * h, 0.14, 0.14));
                }
            }
        }
    }

    private Noise[] levels() {
        return new Noise[] {new Noise(recipe.seed + 5, 4 * perMm), new Noise(recipe.seed + 6, 0.5 * perMm)};
    }

    private void paint(byte[] bgr, byte[] text, byte[][] covers, BufferedImage extras) {
        Noise shade = new Noise(recipe.seed + 1, 45 * perMm);
        Noise fibre = new Noise(recipe.seed + 2, 0.25 * perMm);
        Noise[] levels = levels();
        double[] rgb = new double[3];
        boolean plain = recipe.distractors.isEmpty();
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                double light = 1 - recipe.shading * 2 * shade.at(x, y);
                double grain = recipe.texture * 2 * (fibre.at(x, y) - 0.5);
                for (int c = 0; c < 3; c++) {
                    rgb[c] = recipe.paper[c] * light + grain;
                    rgb[c] *= plain ? 1 : (extras.getRGB(x, y) >> (16 - 8 * c) & 0xFF) / 255.0;
                }
                double print = text.length == 0 ? 0 : (text[i] & 0xFF) / 255.0 * recipe.textOpacity;
                if (recipe.text == ScanRecipe.Text.UNDER) {
                    printed(rgb, print);
                }
                for (int s = 0; s < covers.length; s++) {
                    inked(rgb, covers[s][i], recipe.stamps.get(s), levels, x, y);
                }
                if (recipe.text == ScanRecipe.Text.OVER) {
                    printed(rgb, print);
                }
                for (int c = 0; c < 3; c++) {
                    bgr[i * 3 + 2 - c] = (byte) Math.clamp(Math.round(rgb[c]), 0, 255);
                }
            }
        }
    }

    private void printed(double[] rgb, double print) {
        for (int c = 0; c < 3; c++) {
            rgb[c] += (recipe.textBlack - rgb[c]) * print;
        }
    }

    private static void inked(double[] rgb, byte cover, ScanRecipe.Stamp stamp, Noise[] levels, int x, int y) {
        double covered = (cover & 0xFF) / 255.0;
        if (covered > 0) {
            double level = SyntheticScan.level(stamp, levels, x, y);
            for (int c = 0; c < 3; c++) {
                rgb[c] *= 1 - covered + covered * Math.exp(-level * stamp.ink()[c]);
            }
        }
    }

    /** A cross of five pixels; the scanner's red line lies a little off. */
    private void soften(byte[] bgr) {
        byte[] from = bgr.clone();
        double side = recipe.softness / 8;
        double middle = 1 - 4 * side;
        double off = recipe.misregistration;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = (y * width + x) * 3;
                for (int c = 0; c < 3; c++) {
                    int p = i + c;
                    double value = middle * (from[p] & 0xFF)
                            + side * ((from[p - 3] & 0xFF) + (from[p + 3] & 0xFF))
                            + side * ((from[p - 3 * width] & 0xFF) + (from[p + 3 * width] & 0xFF));
                    value = c == 2 ? value * (1 - off) + off * (from[p + 3] & 0xFF) : value;
                    bgr[p] = (byte) Math.clamp(Math.round(value), 0, 255);
                }
            }
        }
    }

    private void sensor(byte[] bgr) {
        Random random = new Random(recipe.seed + 3);
        float[] ready = new float[65_536];
        for (int i = 0; i < ready.length; i++) {
            ready[i] = (float) (random.nextGaussian() * recipe.noise);
        }
        int state = (int) recipe.seed | 1;
        for (int i = 0; i < bgr.length; i++) {
            state = state * 1_664_525 + 1_013_904_223;
            bgr[i] = (byte) Math.clamp(Math.round((bgr[i] & 0xFF) + ready[state >>> 16]), 0, 255);
        }
    }
}
