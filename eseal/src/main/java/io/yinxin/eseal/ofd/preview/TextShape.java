package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Deltas;
import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.Numbers;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The outlines of a text object in its own millimetres: characters at X and Y of their TextCode and at the distances of
 * DeltaX and DeltaY, glyphs by number where CGTransform says so (GB/T 33190, 11).
 */
final class TextShape {
    private static final double LARGEST = 10_000;
    /** In place of the characters of one TextCode. */
    private static final int MOST_GLYPHS = 65_536;
    /** In one outline. */
    private static final long MOST_PIECES = 50_000;

    private final Element text;
    private final Fonts.Face face;
    private final Budget budget;
    private final double size;
    private final double stretch;
    private final double turn;
    private final double reading;
    private final Consumer<Path2D> sink;
    private double x;
    private double y;

    private TextShape(Element text, Fonts.Face face, Budget budget, Consumer<Path2D> sink) {
        this.text = text;
        this.face = face;
        this.budget = budget;
        this.sink = sink;
        this.size = size(text);
        this.stretch = Numbers.number(text.attribute("HScale"), 1);
        this.turn = Math.toRadians(Numbers.number(text.attribute("CharDirection"), 0));
        this.reading = Math.toRadians(Numbers.number(text.attribute("ReadDirection"), 0));
    }

    /** Of an em, in mm. */
    static double size(Element text) {
        return Math.clamp(Numbers.number(text.attribute("Size"), 0), 0, LARGEST);
    }

    /** @param sink takes the outlines of a TextCode, in several parts if they are large */
    static void of(Element text, Fonts.Face face, Budget budget, Consumer<Path2D> sink) {
        TextShape shape = new TextShape(text, face, budget, sink);
        Map<Integer, Element> transforms = new HashMap<>();
        for (Element child : text.children()) {
            if (child.name().equals("CGTransform")) {
                transforms.put((int) Numbers.number(child.attribute("CodePosition"), 0), child);
            } else if (child.name().equals("TextCode")) {
                shape.line(child, transforms);
                transforms.clear();
            }
        }
    }

    private void line(Element code, Map<Integer, Element> transforms) {
        String written = code.text();
        int[] codePoints = (written.contains("\n") ? written.strip() : written)
                .codePoints()
                .toArray();
        if (!budget.take(Budget.Cost.CHARACTERS, codePoints.length)) {
            return;
        }
        x = Numbers.number(code.attribute("X"), x);
        y = Numbers.number(code.attribute("Y"), y);
        Pen pen = new Pen(code, codePoints.length, x, y);
        for (int i = 0; i < codePoints.length; ) {
            Optional<Element> transform = Optional.ofNullable(transforms.get(i));
            if (transform.isPresent() && glyphs(transform.get(), pen)) {
                i += (int) Math.clamp(Numbers.number(transform.get().attribute("CodeCount"), 1), 1, codePoints.length);
            } else {
                Optional<Outline> outline = face.character(codePoints[i]);
                if (outline.isEmpty() && !isSilent(codePoints[i])) {
                    budget.leaveOut(LeftOut.CHARACTER);
                }
                pen.set(outline);
                i++;
            }
        }
        sink.accept(pen.path);
    }

    /** False if the font does not have them: then the characters themselves are drawn. */
    private boolean glyphs(Element transform, Pen pen) {
        String listed = transform.textOf("Glyphs");
        if (listed.isBlank() || !budget.take(Budget.Cost.CHARACTERS, words(listed))) {
            return false;
        }
        double[] ids = Numbers.list(listed, MOST_GLYPHS);
        List<Optional<Outline>> outlines =
                Arrays.stream(ids).mapToObj(id -> face.glyph((int) id)).toList();
        if (outlines.stream().allMatch(Optional::isEmpty)) {
            return false;
        }
        outlines.forEach(pen::set);
        return true;
    }

    private static long words(String list) {
        return 1 + list.chars().filter(Character::isWhitespace).count();
    }

    private static boolean isSilent(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.isWhitespace(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    /** Goes along a line and leaves characters behind. */
    private final class Pen {
        private Path2D.Double path = new Path2D.Double();
        private long pieces;
        private final double[] deltaX;
        private final double[] deltaY;
        private double atX;
        private double atY;
        private int nth;

        Pen(Element code, int characters, double atX, double atY) {
            // A character may be drawn as several glyphs.
            this.deltaX = Deltas.read(code.attribute("DeltaX"), 4 * characters);
            this.deltaY = Deltas.read(code.attribute("DeltaY"), 4 * characters);
            this.atX = atX;
            this.atY = atY;
        }

        void set(Optional<Outline> outline) {
            outline.ifPresent(this::draw);
            if (deltaX.length > 0 || deltaY.length > 0) {
                atX += nth < deltaX.length ? deltaX[nth] : 0;
                atY += nth < deltaY.length ? deltaY[nth] : 0;
            } else {
                double advance = size * stretch * outline.map(Outline::advance).orElse(0.5);
                atX += advance * Math.cos(reading);
                atY += advance * Math.sin(reading);
            }
            nth++;
        }

        private void draw(Outline outline) {
            if (!budget.take(Budget.Cost.SEGMENTS, outline.pieces())) {
                return;
            }
            pieces += outline.pieces();
            if (pieces > MOST_PIECES) {
                sink.accept(path);
                path = new Path2D.Double();
                pieces = outline.pieces();
            }
            AffineTransform place = AffineTransform.getTranslateInstance(atX, atY);
            place.rotate(turn);
            place.scale(size * stretch, size);
            path.append(outline.shape().getPathIterator(place), false);
        }
    }
}
