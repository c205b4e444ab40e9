package io.yinxin.eseal.scan;

/**
 * Finds how far a seal is turned. An ellipse tells it by its axis; a star exactly, but for fifths of a turn; the name, which
 * bends over the top, roughly, but without doubt; a line of characters exactly, if about upright.
 */
final class Upright {
    private static final double STAR_FROM = 0.14;
    private static final double STAR_TO = 0.36;
    private static final double STAR_CLEAR = 0.25;
    private static final double NAME_FROM = 0.6;
    private static final double NAME_TO = 0.92;
    private static final double NAME_CLEAR = 0.12;
    private static final double FIFTH = 72;
    private static final double LINES_WITHIN = 0.6;
    private static final double LINES_SEARCH = 20;
    private static final double LINES_CLEAR = 1.25;

    private final Plane opacities;
    private final Outline outline;

    private Upright(Plane opacities, Outline outline) {
        this.opacities = opacities;
        this.outline = outline;
    }

    static Tilt of(Plane opacities, Outline outline) {
        Upright upright = new Upright(opacities, outline);
        return outline.isRound() ? upright.round() : Tilt.of(Math.toDegrees(outline.angle()));
    }

    private Tilt round() {
        Wave name = wave(NAME_FROM, NAME_TO, 1);
        boolean nameTells = name.share() >= NAME_CLEAR;
        double rough = nameTells ? turn(name.degrees() + 90, 360) : 0;
        Wave star = wave(STAR_FROM, STAR_TO, 5);
        if (star.share() >= STAR_CLEAR
                && star.share() > 2 * wave(STAR_FROM, STAR_TO, 4).share()) {
            double fine = turn((star.degrees() + 90 * 5) / 5, FIFTH);
            return Tilt.of(turn(fine + FIFTH * Math.round((rough - fine) / FIFTH), 360));
        }
        return byLines(rough);
    }

    /** The wave of so many crests around the centre in the ink of a ring: how strong it is, and where it has a crest. */
    private Wave wave(double from, double to, int crests) {
        double re = 0;
        double im = 0;
        double all = 1e-9;
        double radius = outline.longer();
        Box box = Box.within(
                outline.x() - radius,
                outline.y() - radius,
                outline.x() + radius,
                outline.y() + radius,
                opacities.width(),
                opacities.height());
        for (int y = box.y(); y < box.y() + box.height(); y++) {
            for (int x = box.x(); x < box.x() + box.width(); x++) {
                float opacity = opacities.at(x, y);
                if (opacity == 0) {
                    continue;
                }
                double right = x - outline.x();
                double down = y - outline.y();
                double distance = Math.sqrt(right * right + down * down);
                double r = distance / radius;
                if (r >= from && r <= to) {
                    // Cosine and sine of so many times the angle: powers of a complex number of length 1.
                    double cos = 1;
                    double sin = 0;
                    for (int turn = 0; turn < crests; turn++) {
                        double turned = (cos * right - sin * down) / distance;
                        sin = (sin * right + cos * down) / distance;
                        cos = turned;
                    }
                    // Rings of any radius have the same say.
                    double ink = opacity / r;
                    re += ink * cos;
                    im += ink * sin;
                    all += ink;
                }
            }
        }
        return new Wave(Math.hypot(re, im) / all, Math.toDegrees(Math.atan2(im, re)));
    }

    private record Wave(double share, double degrees) {}

    /** The angle at which rows of ink and rows of paper differ most. */
    private Tilt byLines(double around) {
        double best = 0;
        double bestAt = around;
        float[] all = new float[(int) (4 * LINES_SEARCH) + 1];
        for (int i = 0; i < all.length; i++) {
            double degrees = around - LINES_SEARCH + i * 0.5;
            all[i] = (float) contrast(degrees);
            if (all[i] > best) {
                best = all[i];
                bestAt = degrees;
            }
        }
        for (double degrees = bestAt - 0.4; degrees <= bestAt + 0.45; degrees += 0.1) {
            double contrast = contrast(degrees);
            bestAt = contrast > best ? degrees : bestAt;
            best = Math.max(best, contrast);
        }
        boolean clear = best > LINES_CLEAR * Plane.percentile(all, 0.5);
        return clear ? Tilt.of(turn(bestAt, 360)) : Tilt.UNKNOWN;
    }

    private double contrast(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double radius = outline.longer() * LINES_WITHIN;
        double[] rows = new double[(int) (2 * radius) + 3];
        int step = (int) Math.max(1, radius / 120);
        for (int y = (int) Math.max(0, outline.y() - radius);
                y < Math.min(opacities.height(), outline.y() + radius);
                y += step) {
            for (int x = (int) Math.max(0, outline.x() - radius);
                    x < Math.min(opacities.width(), outline.x() + radius);
                    x += step) {
                double dx = x - outline.x();
                double dy = y - outline.y();
                if (dx * dx + dy * dy < radius * radius) {
                    rows[(int) Math.round((dy * cos - dx * sin) + radius) + 1] += opacities.at(x, y);
                }
            }
        }
        double contrast = 0;
        int wide = Math.max(1, step * 2);
        for (int i = wide; i < rows.length; i++) {
            contrast += (rows[i] - rows[i - wide]) * (rows[i] - rows[i - wide]);
        }
        return contrast;
    }

    /** Into the turn around 0. */
    private static double turn(double degrees, double whole) {
        return degrees - whole * Math.round(degrees / whole);
    }
}
