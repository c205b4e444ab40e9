package io.yinxin.eseal.scan;

import java.util.Arrays;
import java.util.Optional;

/** The middles of all ink that is no thicker than a ruled line, seen along one direction; lines are sought among them. */
final class ThinInk {
    private static final double STEEPEST = 0.05;
    private static final int SLOPES = 61;

    private final boolean upright;
    private final int side;
    private int[] alongs;
    private int[] acrosses;
    private int count;

    ThinInk(boolean[] ink, int width, int height, int thickest, boolean upright) {
        this.upright = upright;
        side = upright ? width : height;
        alongs = new int[1024];
        acrosses = new int[1024];
        int length = upright ? height : width;
        int step = upright ? 1 : width;
        for (int along = 0; along < length; along++) {
            int start = upright ? along * width : along;
            int run = 0;
            for (int across = 0; across <= side; across++) {
                if (across < side && ink[start + across * step]) {
                    run++;
                } else {
                    if (run > 0 && run <= thickest) {
                        add(along, across - 1 - run / 2);
                    }
                    run = 0;
                }
            }
        }
    }

    private void add(int along, int across) {
        if (count == alongs.length) {
            alongs = Arrays.copyOf(alongs, count * 2);
            acrosses = Arrays.copyOf(acrosses, count * 2);
        }
        alongs[count] = along;
        acrosses[count++] = across;
    }

    /** Finds the line with the most middles on it, by counting them for some slopes (Hough), and takes them away. */
    Optional<RuledLine> next(double least, double reach) {
        int most = 0;
        int bestAt = 0;
        double bestSlope = 0;
        int[] counts = new int[side + 1];
        for (int s = 0; s < SLOPES; s++) {
            double slope = STEEPEST * (2.0 * s / (SLOPES - 1) - 1);
            Arrays.fill(counts, 0);
            for (int i = 0; i < count; i++) {
                int at = (int) Math.floor(acrosses[i] - slope * alongs[i]);
                if (at >= 0 && at < side) {
                    counts[at]++;
                }
            }
            for (int at = 0; at < side; at++) {
                int both = counts[at] + counts[at + 1];
                if (both > most) {
                    most = both;
                    bestAt = at;
                    bestSlope = slope;
                }
            }
        }
        if (most < least) {
            return Optional.empty();
        }
        RuledLine line = new RuledLine(upright, bestAt + 0.5, bestSlope);
        take(line, reach);
        return Optional.of(line);
    }

    private void take(RuledLine line, double reach) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (Math.abs(acrosses[i] - line.across(alongs[i])) > reach) {
                alongs[kept] = alongs[i];
                acrosses[kept++] = acrosses[i];
            }
        }
        count = kept;
    }
}
