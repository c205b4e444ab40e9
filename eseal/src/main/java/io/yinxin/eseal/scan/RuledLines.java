package io.yinxin.eseal.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the lines of ruled paper and forms, and takes them away without the strokes that cross them. */
final class RuledLines {
    private static final double LEAST_MM = 35;
    private static final double THICKEST_MM = 0.8;
    private static final int MOST = 60;

    private RuledLines() {}

    static List<RuledLine> find(boolean[] ink, int width, int height, double perMm) {
        List<RuledLine> lines = new ArrayList<>();
        find(ink, width, height, perMm, false, lines);
        find(ink, width, height, perMm, true, lines);
        return lines;
    }

    private static void find(
            boolean[] ink, int width, int height, double perMm, boolean upright, List<RuledLine> lines) {
        ThinInk thin = new ThinInk(ink, width, height, thickest(perMm), upright);
        double least = LEAST_MM * perMm;
        double reach = Math.max(1, perMm / 2);
        Optional<RuledLine> next = thin.next(least, reach);
        for (int i = 0; i < MOST && next.isPresent(); i++) {
            lines.add(next.get());
            next = thin.next(least, reach);
        }
    }

    private static int thickest(double perMm) {
        return (int) Math.max(2, Math.ceil(THICKEST_MM * perMm));
    }

    /** Sets to 0 what is of the line alone; where it is thicker than a line, a stroke crosses and stays. */
    static void remove(Plane densities, List<RuledLine> lines, float ink, double perMm) {
        for (RuledLine line : lines) {
            int length = line.upright() ? densities.height() : densities.width();
            for (int along = 0; along < length; along++) {
                removeAt(densities, line, along, ink, perMm);
            }
        }
    }

    private static void removeAt(Plane densities, RuledLine line, int along, float ink, double perMm) {
        int side = line.upright() ? densities.width() : densities.height();
        int step = line.upright() ? 1 : densities.width();
        int start = line.upright() ? along * densities.width() : along;
        int reach = (int) Math.max(1, Math.ceil(0.45 * perMm));
        int middle = (int) Math.round(line.across(along));
        float[] values = densities.values();
        for (int across = middle - reach; across <= middle + reach; across++) {
            if (across < 0 || across >= side || values[start + across * step] <= ink) {
                continue;
            }
            int from = across;
            while (from > 0 && values[start + (from - 1) * step] > ink) {
                from--;
            }
            int to = across;
            while (to < side - 1 && values[start + (to + 1) * step] > ink) {
                to++;
            }
            if (to - from < thickest(perMm)) {
                for (int i = Math.max(0, from - 1); i <= Math.min(side - 1, to + 1); i++) {
                    values[start + i * step] = 0;
                }
            }
            across = to;
        }
    }
}
