package io.yinxin.eseal.drawing;

import java.util.List;

/**
 * How the name is set along the upper arc. Millimetres and degrees; a ratio is width by height of a character.
 *
 * @param gap from the border to the tops of the characters
 * @param tallest height of the characters
 * @param shortest height at all, below which the name is refused
 * @param shortestInOneRing height below which a second ring is opened
 * @param tallestInTwoRings height of the characters once there are two rings
 * @param ringGap between two rings
 * @param ratioAtTallest least ratio of characters of the greatest height
 * @param ratioAtShortest least ratio of characters of the smallest height
 * @param widest greatest ratio
 * @param sweeps how far names spread by their length, in between by proportion
 * @param greatestSweep when nothing stands at the bottom
 * @param greatestSweepOverText when a text or number does
 * @param spacingLine where the characters are spaced evenly: 0 at their feet, 1 at their tops; of no account on a circle
 */
public record NameArc(
        double gap,
        double tallest,
        double shortest,
        double shortestInOneRing,
        double tallestInTwoRings,
        double ringGap,
        double ratioAtTallest,
        double ratioAtShortest,
        double widest,
        List<Sweep> sweeps,
        double greatestSweep,
        double greatestSweepOverText,
        double spacingLine) {
    /**
     * @param characters as wide as an ideograph; a Latin letter counts about half
     * @param degrees from the middle of the first to the middle of the last
     */
    public record Sweep(double characters, double degrees) {
        public Sweep {
            Checks.range("characters", characters, 1, 100);
            Checks.range("degrees", degrees, 0, 330);
        }
    }

    public NameArc {
        Checks.range("gap", gap, 0.1, 10);
        Checks.range("tallest", tallest, 1, 15);
        Checks.range("shortest", shortest, 0.5, tallest);
        Checks.range("shortestInOneRing", shortestInOneRing, shortest, tallest);
        Checks.range("tallestInTwoRings", tallestInTwoRings, shortest, tallest);
        Checks.range("ringGap", ringGap, 0.2, 5);
        Checks.range("widest", widest, 0.3, 1.2);
        Checks.range("ratioAtTallest", ratioAtTallest, 0.3, widest);
        Checks.range("ratioAtShortest", ratioAtShortest, 0.3, widest);
        Checks.range("greatestSweep", greatestSweep, 60, 330);
        Checks.range("greatestSweepOverText", greatestSweepOverText, 60, greatestSweep);
        Checks.range("spacingLine", spacingLine, 0, 1);
        sweeps = List.copyOf(sweeps);
        for (int i = 1; i < sweeps.size(); i++) {
            Checks.range(
                    "characters", sweeps.get(i).characters(), sweeps.get(i - 1).characters() + 0.1, 100);
            Checks.range("degrees", sweeps.get(i).degrees(), sweeps.get(i - 1).degrees(), 330);
        }
        if (sweeps.isEmpty()) {
            throw new IllegalArgumentException("a sweep is needed");
        }
    }

    /** @param characters as wide as an ideograph */
    double usualSweep(double characters) {
        Sweep before = sweeps.getFirst();
        for (Sweep sweep : sweeps) {
            if (sweep.characters() >= characters) {
                double span = sweep.characters() - before.characters();
                double part = span == 0 ? 1 : (characters - before.characters()) / span;
                return Math.max(0, before.degrees() + part * (sweep.degrees() - before.degrees()));
            }
            before = sweep;
        }
        return before.degrees();
    }

    /** Smaller characters may be condensed further: the rest of the choice would be smaller characters still. */
    double leastRatio(double height) {
        double range = tallest - shortest;
        double part = range == 0 ? 1 : (height - shortest) / range;
        return ratioAtShortest + part * (ratioAtTallest - ratioAtShortest);
    }
}
