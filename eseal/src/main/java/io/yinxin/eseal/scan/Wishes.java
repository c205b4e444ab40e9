package io.yinxin.eseal.scan;

import java.util.OptionalDouble;

/**
 * What the user knows better.
 *
 * @param turn degrees clockwise by which the picture is turned instead of being straightened; −180 to 180
 * @param diameterMm true diameter of the seal, the longer one of an ellipse, which then tells the scan's resolution
 */
public record Wishes(OptionalDouble turn, OptionalDouble diameterMm) {
    public static final Wishes NONE = new Wishes(OptionalDouble.empty(), OptionalDouble.empty());

    public Wishes {
        if (turn.isPresent() && !(Math.abs(turn.getAsDouble()) <= 180)) {
            throw new IllegalArgumentException("turn");
        }
        if (diameterMm.isPresent() && !(diameterMm.getAsDouble() >= 5 && diameterMm.getAsDouble() <= 100)) {
            throw new IllegalArgumentException("diameterMm");
        }
    }

    public static Wishes turned(double degrees) {
        return new Wishes(OptionalDouble.of(degrees), OptionalDouble.empty());
    }

    public static Wishes ofDiameter(double mm) {
        return new Wishes(OptionalDouble.empty(), OptionalDouble.of(mm));
    }
}
