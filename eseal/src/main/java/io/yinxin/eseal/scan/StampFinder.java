package io.yinxin.eseal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Finds the outlines of seals in ink of one colour: circles and ellipses drawn by a ring, whatever lies within. */
final class StampFinder {
    private static final double BRIDGE_MM = 1.3;
    private static final double LEAST_INK_MM2 = 20;

    /** True rings reach 0.9, half inked ones 0.7; rows of characters and patterns 0.4 at most. */
    private static final double LEAST_RING = 0.55;

    private static final double MOST_FILLED = 0.72;
    private static final double FLATTEST = 0.55;
    private static final double LEAST_IN_PICTURE = 0.45;

    /** Smaller rings are fitted as well, and then left: else a larger ellipse would be laid over a small logo. */
    private static final double SMALLER = 0.6;

    private static final int MOST_STAMPS = 12;
    private static final int RAYS = 360;
    private static final int TRIES = 240;

    private final int width;
    private final int height;
    private final double pixelsPerMm;
    private final double least;
    private final double most;
    private final boolean[] ink;

    /** @param least and most: diameters in millimetres */
    StampFinder(int width, int height, double pixelsPerMm, double least, double most, boolean[] ink) {
        this.width = width;
        this.height = height;
        this.pixelsPerMm = pixelsPerMm;
        this.least = least * pixelsPerMm;
        this.most = most * pixelsPerMm;
        this.ink = ink;
    }

    /** What was found of one seal. */
    record Found(Outline outline, Support support) {}

    /** Largest first. */
    List<Found> find() {
        List<Found> found = new ArrayList<>();
        boolean[] rest = ink.clone();
        Optional<Found> next = next(rest);
        while (next.isPresent() && found.size() < MOST_STAMPS) {
            found.add(next.get());
            erase(rest, next.get().outline().grown(0.8 * pixelsPerMm));
            next = next(rest);
        }
        found.sort(Comparator.comparingDouble(f -> -f.outline().area()));
        return found;
    }

    private void erase(boolean[] rest, Outline outline) {
        Box box = box(outline);
        for (int y = box.y(); y < box.y() + box.height(); y++) {
            for (int x = box.x(); x < box.x() + box.width(); x++) {
                if (outline.level(x, y) <= 1) {
                    rest[y * width + x] = false;
                }
            }
        }
    }

    private Box box(Outline o) {
        return Box.within(
                o.x() - o.halfWidth(),
                o.y() - o.halfHeight(),
                o.x() + o.halfWidth(),
                o.y() + o.halfHeight(),
                width,
                height);
    }

    /** Pieces of a ring broken by weak ink hang together once grown. */
    private Optional<Found> next(boolean[] rest) {
        if (!isEnough(rest)) {
            return Optional.empty();
        }
        int bridge = (int) Math.max(1, Math.round(BRIDGE_MM * pixelsPerMm));
        Patches patches = Patches.of(width, height, Patches.grown(rest, width, height, bridge));
        return patches.all().stream()
                .filter(patch -> Math.max(patch.width(), patch.height()) >= least * 0.6)
                .map(patch -> inPatch(patch, patches.numbers(), rest))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(f -> f.support().score()));
    }

    private boolean isEnough(boolean[] rest) {
        int count = 0;
        for (boolean inked : rest) {
            count += inked ? 1 : 0;
        }
        return count >= leastInk();
    }

    private double leastInk() {
        return LEAST_INK_MM2 * pixelsPerMm * pixelsPerMm;
    }

    private Optional<Found> inPatch(Patches.Patch patch, int[] numbers, boolean[] rest) {
        double count = 0;
        double x = 0;
        double y = 0;
        for (int v = patch.top(); v <= patch.bottom(); v++) {
            for (int u = patch.left(); u <= patch.right(); u++) {
                int i = v * width + u;
                if (numbers[i] == patch.number() && rest[i]) {
                    count++;
                    x += u;
                    y += v;
                }
            }
        }
        if (count < leastInk()) {
            return Optional.empty();
        }
        double[][] centres = {
            {x / count, y / count}, {(patch.left() + patch.right()) / 2.0, (patch.top() + patch.bottom()) / 2.0}
        };
        Optional<Found> best = Optional.empty();
        for (double[] centre : centres) {
            Optional<Found> found = around(centre, patch.number(), numbers, rest);
            best = better(best, found);
            // A second look from the middle of what was found sees the whole ring.
            if (found.isPresent()) {
                Outline o = found.get().outline();
                best = better(best, around(new double[] {o.x(), o.y()}, patch.number(), numbers, rest));
            }
        }
        return best.filter(this::isStamp);
    }

    private static Optional<Found> better(Optional<Found> one, Optional<Found> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return other.get().support().score() > one.get().support().score() ? other : one;
    }

    private boolean isStamp(Found found) {
        Support support = found.support();
        return 2 * found.outline().longer() >= least
                && support.ring() >= LEAST_RING
                && support.inPicture() >= LEAST_IN_PICTURE
                && filled(found.outline()) <= MOST_FILLED;
    }

    private double filled(Outline outline) {
        Box box = box(outline);
        int inside = 0;
        int inked = 0;
        for (int y = box.y(); y < box.y() + box.height(); y++) {
            for (int x = box.x(); x < box.x() + box.width(); x++) {
                if (outline.level(x, y) <= 1) {
                    inside++;
                    inked += ink[y * width + x] ? 1 : 0;
                }
            }
        }
        return (double) inked / Math.max(1, inside);
    }

    /** The outermost ink on rays from a centre; the picture's own edge is no outline. */
    private Optional<Found> around(double[] centre, int number, int[] numbers, boolean[] rest) {
        double[] xs = new double[RAYS];
        double[] ys = new double[RAYS];
        int count = 0;
        for (int ray = 0; ray < RAYS; ray++) {
            double cos = Math.cos(2 * Math.PI * ray / RAYS);
            double sin = Math.sin(2 * Math.PI * ray / RAYS);
            double last = -1;
            for (double r = 0; r <= most; r += 0.7) {
                int x = (int) Math.round(centre[0] + r * cos);
                int y = (int) Math.round(centre[1] + r * sin);
                if (x < 0 || y < 0 || x >= width || y >= height) {
                    break;
                }
                int i = y * width + x;
                last = rest[i] && numbers[i] == number ? r : last;
            }
            double x = centre[0] + last * cos;
            double y = centre[1] + last * sin;
            if (last > 2 && x > 2 && y > 2 && x < width - 3 && y < height - 3) {
                xs[count] = x;
                ys[count++] = y;
            }
        }
        return count < 24
                ? Optional.empty()
                : best(java.util.Arrays.copyOf(xs, count), java.util.Arrays.copyOf(ys, count), rest);
    }

    /** The outline most of the points agree on (RANSAC, from a fixed seed: same scan, same seal). */
    private Optional<Found> best(double[] xs, double[] ys, boolean[] rest) {
        Random random = new Random(38540);
        Optional<Outline> best = Optional.empty();
        int most = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            boolean round = attempt % 2 == 0;
            double[] weights = new double[xs.length];
            for (int k = 0; k < (round ? 3 : 5); k++) {
                weights[random.nextInt(xs.length)] = 1;
            }
            Optional<Outline> tried = (round ? EllipseFit.circle(xs, ys, weights) : EllipseFit.ellipse(xs, ys, weights))
                    .filter(this::isPossible);
            if (tried.isPresent()) {
                // An ellipse has to explain clearly more than a circle: it is the freer guess.
                int near = (int) (near(tried.get(), xs, ys) * (round ? 1.06 : 1));
                if (near > most) {
                    most = near;
                    best = tried;
                }
            }
        }
        return best.map(outline -> refined(outline, xs, ys))
                .map(outline -> new Found(outline, Support.of(outline, rest, width, height, pixelsPerMm)));
    }

    private boolean isPossible(Outline outline) {
        double diameter = 2 * outline.longer();
        return diameter >= SMALLER * least && diameter <= most && outline.shorter() / outline.longer() >= FLATTEST;
    }

    private int near(Outline outline, double[] xs, double[] ys) {
        double tolerance = Math.max(1.2, 0.4 * pixelsPerMm);
        int near = 0;
        for (int i = 0; i < xs.length; i++) {
            near += Math.abs(outline.distance(xs[i], ys[i])) <= tolerance ? 1 : 0;
        }
        return near;
    }

    private Outline refined(Outline outline, double[] xs, double[] ys) {
        Outline fitted = outline;
        for (int round = 0; round < 4; round++) {
            double tolerance = Math.max(1.2, 0.5 * pixelsPerMm);
            double[] weights = new double[xs.length];
            for (int i = 0; i < xs.length; i++) {
                double off = fitted.distance(xs[i], ys[i]) / tolerance;
                weights[i] = Math.abs(off) < 1 ? (1 - off * off) * (1 - off * off) : 0;
            }
            Outline before = fitted;
            fitted = (outline.isRound() ? EllipseFit.circle(xs, ys, weights) : EllipseFit.ellipse(xs, ys, weights))
                    .filter(this::isPossible)
                    .orElse(before);
        }
        return fitted;
    }
}
