package io.yinxin.eseal.ofd;

import io.yinxin.eseal.place.Box;
import io.yinxin.eseal.place.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects the characters of text objects. A character's origin is the start of its baseline: X and Y of its TextCode, and
 * DeltaX and DeltaY from one character to the next, in the object's own coordinates; CTM and Boundary bring it on the page.
 */
final class TextVisitor implements XmlReader.Visitor {
    /** Of the size; what fonts have, more or less: only the centre of a keyword is asked for. */
    private static final double ASCENT = 0.86;

    private static final int MOST_GLYPHS = 500_000;
    private static final double[] IDENTITY = {1, 0, 0, 1, 0, 0};

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<String> templates = new ArrayList<>();
    private double[] boundary = {};
    private double[] matrix = IDENTITY;
    private double size;
    private double x;
    private double y;
    private Map<String, String> code = Map.of();

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<String> templates() {
        return templates;
    }

    @Override
    public boolean start(String name, Map<String, String> attributes) {
        switch (name) {
            case "Template" -> templates.add(attributes.getOrDefault("TemplateID", ""));
            case "TextObject" -> {
                boundary = Numbers.box(attributes.getOrDefault("Boundary", ""));
                double[] ctm = Numbers.list(attributes.getOrDefault("CTM", ""), 6);
                matrix = ctm.length == 6 ? ctm : IDENTITY;
                size = Numbers.number(attributes.getOrDefault("Size", ""), 0);
                x = 0;
                y = 0;
            }
            case "TextCode" -> code = attributes;
            default -> {
                // Has no text.
            }
        }
        return true;
    }

    @Override
    public boolean end(String name, String text) {
        if (name.equals("TextCode") && boundary.length == 4) {
            place(text);
        }
        return true;
    }

    private void place(String text) {
        int[] codePoints = text.codePoints().toArray();
        if (glyphs.size() + codePoints.length > MOST_GLYPHS) {
            throw new OfdException(OfdError.TOO_LARGE, "characters");
        }
        x = Numbers.number(code.getOrDefault("X", ""), x);
        y = Numbers.number(code.getOrDefault("Y", ""), y);
        double[] deltaX = Deltas.read(code.getOrDefault("DeltaX", ""), codePoints.length);
        double[] deltaY = Deltas.read(code.getOrDefault("DeltaY", ""), codePoints.length);
        boolean told = deltaX.length > 0 || deltaY.length > 0;
        double atX = x;
        double atY = y;
        for (int i = 0; i < codePoints.length; i++) {
            double natural = codePoints[i] < 0x2E80 ? size / 2 : size;
            glyphs.add(new Glyph(codePoints[i], box(atX, atY, natural)));
            atX += i < deltaX.length ? deltaX[i] : told ? 0 : natural;
            atY += i < deltaY.length ? deltaY[i] : 0;
        }
    }

    private Box box(double left, double baseline, double width) {
        double top = baseline - ASCENT * size;
        return corner(left, top)
                .with(corner(left + width, top))
                .with(corner(left, top + size))
                .with(corner(left + width, top + size));
    }

    private Box corner(double px, double py) {
        return new Box(
                boundary[0] + matrix[0] * px + matrix[2] * py + matrix[4],
                boundary[1] + matrix[1] * px + matrix[3] * py + matrix[5],
                0,
                0);
    }
}
