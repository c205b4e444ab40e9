package io.yinxin.eseal.ofd.preview;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What one picture may cost. Counted, not timed, so that the same file always gives the same picture. */
final class Budget {
    enum Cost {
        /** Graphic units, nested ones included. */
        OBJECTS(100_000),
        CHARACTERS(300_000),
        /** Characters of attributes and texts that are looked at, as often as they are. */
        READ(96 << 20),
        /** Pieces of outlines that are brought to their place or made into lines. */
        OUTLINED(12_000_000),
        /** Pieces of outlines handed to the rasteriser. */
        SEGMENTS(12_000_000),
        /** Rows of pixels that outlines cross: what the rasteriser really works on. */
        CROSSINGS(20_000_000),
        /** Pixels of the areas painted. */
        PAINTED(1_000_000_000),
        /** Pixels of layers that clips of a free form need. */
        LAYERED(100_000_000),
        /** Stored pixels of pictures that are decoded. */
        DECODED(120_000_000),
        /** Unpacked bytes of XML. */
        XML(48 << 20),
        /** Unpacked bytes of pictures. */
        MEDIA(160 << 20),
        /** Unpacked bytes of fonts. */
        FONTS(64 << 20);

        private final long most;

        Cost(long most) {
            this.most = most;
        }
    }

    /** Of which so much is done before it is known what a unit costs, that nothing more can be tried. */
    private static final Set<Cost> ENDING = EnumSet.of(Cost.READ, Cost.OUTLINED, Cost.SEGMENTS);

    private final Map<Cost, Long> spent = new EnumMap<>(Cost.class);
    private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
    private boolean ended;

    /** False if there is not so much left: then nothing is taken, and what it was for is left out. */
    boolean take(Cost cost, long amount) {
        long sum = spent.getOrDefault(cost, 0L) + amount;
        if (amount < 0 || sum > cost.most) {
            leaveOut(LeftOut.TOO_MUCH);
            ended |= ENDING.contains(cost);
            return false;
        }
        spent.put(cost, sum);
        return true;
    }

    /** Whether the rest of the page is left out. */
    boolean isEnded() {
        return ended;
    }

    /** How much is left. */
    int left(Cost cost) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, cost.most - spent.getOrDefault(cost, 0L)));
    }

    void leaveOut(LeftOut what) {
        leftOut.add(what);
    }

    Set<LeftOut> leftOut() {
        return leftOut;
    }
}
