package io.yinxin.eseal.drawing;

/** Geometry is typed in by people: what cannot be drawn is refused where it is made. */
final class Checks {
    private Checks() {}

    static void range(String what, double value, double from, double to) {
        if (!(value >= from && value <= to)) {
            throw new IllegalArgumentException(what + " is " + value + ", allowed are " + from + " to " + to);
        }
    }
}
