package io.yinxin.eseal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for seals on a reduced page, and says what there is where none is found. */
final class StampSearch {
    private static final double PAPER_TILE_MM = 6;

    /** Width of the page that is assumed where nothing tells the resolution: a sheet, else a cut-out seal. */
    private static final double[] ASSUMED_MM = {210, 60};

    private static final double COLOURED_MM2 = 60;
    private static final double COLOURS_AT_ALL = 0.0002;

    private final ScannedPage page;
    private final List<Stamp> stamps = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    /**
     * A seal.
     *
     * @param outline in the scan's own pixels
     * @param perMm pixels a millimetre, known or assumed
     */
    record Stamp(Outline outline, InkColour colour, double perMm) {}

    private StampSearch(ScannedPage page) {
        this.page = page;
    }

    static StampSearch on(ScannedPage page) {
        StampSearch search = new StampSearch(page);
        search.run();
        return search;
    }

    /** Largest first. */
    List<Stamp> stamps() {
        return stamps;
    }

    List<Reason> reasons() {
        return reasons;
    }

    private void run() {
        double shorter = Math.min(page.scan().width(), page.scan().height());
        if (page.resolution().isKnown()) {
            search(page.resolution().pixels(1));
        }
        for (int i = 0;
                i < ASSUMED_MM.length && stamps.isEmpty() && !page.resolution().isKnown();
                i++) {
            reasons.clear();
            search(shorter / ASSUMED_MM[i]);
        }
        stamps.sort(Comparator.comparingDouble(stamp -> -stamp.outline().area()));
        if (stamps.size() > 1) {
            reasons.add(Reason.SEVERAL);
        }
    }

    private void search(double perMm) {
        double smallPerMm = perMm / page.step();
        Rgb small = page.small();
        Paper paper = Paper.of(small, (int) Math.max(8, PAPER_TILE_MM * smallPerMm));
        InkMap map = InkMap.of(small, paper);
        for (InkColour colour : InkColour.values()) {
            for (StampFinder.Found found : find(map, InkMap.kind(colour), smallPerMm)) {
                // Pixels of the reduction stand for squares: their middle lies half a pixel on.
                Outline outline =
                        found.outline().moved(0.5, 0.5).scaled(page.step()).moved(-0.5, -0.5);
                stamps.add(new Stamp(outline, colour, perMm));
            }
        }
        if (stamps.isEmpty()) {
            reasons.add(Reason.NONE_FOUND);
            explain(map, smallPerMm);
        }
    }

    private List<StampFinder.Found> find(InkMap map, byte kind, double perMm) {
        return new StampFinder(
                        map.width(), map.height(), perMm, StampSizes.RING_FROM_MM, StampSizes.MOST_MM, map.of(kind))
                .find();
    }

    private void explain(InkMap map, double perMm) {
        int coloured = 0;
        int other = 0;
        for (byte kind : map.kinds()) {
            coloured += kind == InkMap.RED || kind == InkMap.BLUE ? 1 : 0;
            other += kind == InkMap.OTHER ? 1 : 0;
        }
        if (coloured + other < COLOURS_AT_ALL * map.kinds().length) {
            reasons.add(Reason.NO_COLOUR);
        } else if (!find(map, InkMap.OTHER, perMm).isEmpty()) {
            reasons.add(Reason.WRONG_COLOUR);
        } else if (coloured > COLOURED_MM2 * perMm * perMm) {
            reasons.add(Reason.NO_OUTLINE);
        }
    }

    /** Those whose outlines reach into another of the same colour: their inks cannot be told apart. */
    List<Stamp> overlapped() {
        return stamps.stream()
                .filter(one -> stamps.stream().anyMatch(other -> one != other && overlap(one, other)))
                .toList();
    }

    private static boolean overlap(Stamp one, Stamp other) {
        if (one.colour() != other.colour()) {
            return false;
        }
        boolean inside = false;
        for (int i = 0; i < 90; i++) {
            double[] at = other.outline().at(2 * Math.PI * i / 90);
            inside |= one.outline().level(at[0], at[1]) < 1;
        }
        return inside;
    }
}
