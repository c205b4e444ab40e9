package io.yinxin.eseal.drawing;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Fits the name into one ring or two: the largest characters that are not condensed too far (SEL-29). */
final class NameLayout {
    private static final double STEP = 0.05;
    /** How far around the even division a better place to break is looked for, characters. */
    private static final int NEAR = 5;

    private final NameArc arc;
    private final double star;
    private final double clearance;
    private final TextCurve curve;
    private final List<Rectangle2D> obstacles;
    private final double most;

    /** @param obstacles what stands inside, millimetres from the centre */
    NameLayout(SealTemplate template, List<Rectangle2D> obstacles, boolean bottomTaken) {
        this.arc = template.name();
        this.star = template.star() / 2;
        this.clearance = template.clearance();
        this.obstacles = obstacles;
        this.most = Math.toRadians(bottomTaken ? arc.greatestSweepOverText() : arc.greatestSweep());
        double edge = template.border() + arc.gap();
        this.curve = new TextCurve(template.width() / 2 - edge, template.height() / 2 - edge);
    }

    /** @throws DrawingProblem TOO_LONG */
    List<Ring> fit(List<Glyph> glyphs) {
        double units = glyphs.stream().mapToDouble(Glyph::width).sum();
        double usual = Math.toRadians(arc.usualSweep(Math.max(1, units)));
        for (double height = arc.tallest(); height >= arc.shortestInOneRing() - 1e-9; height -= STEP) {
            if (touchesStar(height)) {
                continue;
            }
            Ring ring = Ring.of(curve, 0, height, Math.min(usual, room(0, height)), glyphs, arc);
            if (ring.ratio() >= arc.leastRatio(height)) {
                return List.of(ring);
            }
        }
        for (double height = arc.tallestInTwoRings(); height >= arc.shortest() - 1e-9; height -= STEP) {
            Optional<List<Ring>> rings = twoRings(height, glyphs);
            if (rings.isPresent()) {
                return rings.get();
            }
        }
        throw DrawingProblem.tooLong(DrawingPart.NAME, "the characters would be lower than " + arc.shortest() + " mm");
    }

    private Optional<List<Ring>> twoRings(double height, List<Glyph> glyphs) {
        double inner = height + arc.ringGap();
        if (touchesStar(inner + height)) {
            return Optional.empty();
        }
        double outerRoom = room(0, height);
        double innerRoom = room(inner, height);
        double outerLength = length(outerRoom, height);
        double part = outerLength / (outerLength + length(innerRoom, inner + height));
        int guess = (int) Math.round(glyphs.size() * part);
        List<Ring> best = List.of();
        double bestRatio = arc.leastRatio(height);
        for (int split = Math.max(1, guess - NEAR); split <= Math.min(glyphs.size() - 1, guess + NEAR); split++) {
            if (!mayBreak(glyphs.get(split - 1), glyphs.get(split))) {
                continue;
            }
            Ring first = Ring.of(curve, 0, height, outerRoom, glyphs.subList(0, split), arc);
            Ring second = Ring.of(curve, inner, height, innerRoom, glyphs.subList(split, glyphs.size()), arc);
            double ratio = Math.min(first.ratio(), second.ratio());
            if (ratio >= bestRatio) {
                bestRatio = ratio;
                // Both rings look alike, so both are as condensed as the fuller one.
                best = List.of(first.condensedTo(ratio), second.condensedTo(ratio));
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static boolean mayBreak(Glyph before, Glyph after) {
        boolean withinWord = Character.isLetterOrDigit(before.codePoint())
                && Character.isLetterOrDigit(after.codePoint())
                && !before.ideographic()
                && !after.ideographic();
        return !withinWord
                && Character.getType(before.codePoint()) != Character.START_PUNCTUATION
                && Character.getType(after.codePoint()) != Character.END_PUNCTUATION;
    }

    private double length(double sweep, double depth) {
        return curve.length(curve.normalSeenAt(sweep / 2, depth), depth);
    }

    private boolean touchesStar(double depth) {
        return curve.innerRadius(depth) < star + clearance;
    }

    private double room(double depth, double height) {
        return Ring.clearSweep(curve, depth, height, height * arc.widest(), most, obstacles, clearance);
    }
}
