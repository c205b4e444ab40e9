package io.yinxin.eseal.scan;

/**
 * How a seal stands.
 *
 * @param degrees by which it is turned clockwise against upright; 0 where that cannot be told
 * @param known whether star, text or ellipse tell it
 * @param straightened by how many degrees the picture was turned clockwise: against a small tilt, or as wished
 */
public record Tilt(double degrees, boolean known, double straightened) {
    static final Tilt UNKNOWN = new Tilt(0, false, 0);

    static Tilt of(double degrees) {
        return new Tilt(degrees, true, 0);
    }

    Tilt straightenedBy(double turn) {
        return new Tilt(degrees, known, turn);
    }
}
