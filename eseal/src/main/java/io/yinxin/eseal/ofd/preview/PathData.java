package io.yinxin.eseal.ofd.preview;

import java.awt.geom.Path2D;
import java.util.Optional;

/** AbbreviatedData: S or M x y, L x y, Q x1 y1 x y, B x1 y1 x2 y2 x y, A rx ry angle large sweep x y, C (GB/T 33190, 9.1). */
final class PathData {
    private static final int MOST_PIECES = 200_000;

    private final String text;
    private final Path2D.Double path = new Path2D.Double();
    private int at;
    private int pieces;

    private PathData(String text) {
        this.text = text;
    }

    /** Empty if it is no path, or longer than can be drawn. */
    static Optional<Path2D> read(String text) {
        try {
            return new PathData(text).read();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Path2D> read() {
        for (char operator = operator(); operator != 0; operator = operator()) {
            boolean begun = path.getCurrentPoint() != null;
            boolean begins = operator == 'S' || operator == 'M';
            if (++pieces > MOST_PIECES || !begun && !begins) {
                return Optional.empty();
            }
            switch (operator) {
                case 'S', 'M' -> path.moveTo(number(), number());
                case 'L' -> path.lineTo(number(), number());
                case 'Q' -> path.quadTo(number(), number(), number(), number());
                case 'B' -> path.curveTo(number(), number(), number(), number(), number(), number());
                case 'A' -> {
                    double rx = number();
                    double ry = number();
                    double angle = number();
                    boolean large = number() != 0;
                    boolean sweep = number() != 0;
                    EllipticArc.append(path, rx, ry, Math.toRadians(angle), large, sweep, number(), number());
                }
                case 'C' -> path.closePath();
                default -> {
                    return Optional.empty();
                }
            }
        }
        return pieces == 0 ? Optional.empty() : Optional.of(path);
    }

    /** 0 at the end. */
    private char operator() {
        skip();
        return at < text.length() ? text.charAt(at++) : 0;
    }

    private double number() {
        skip();
        int from = at;
        while (at < text.length() && isOfNumber(text.charAt(at))) {
            at++;
        }
        double number = Double.parseDouble(text.substring(from, at));
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("not finite");
        }
        return number;
    }

    private void skip() {
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
            at++;
        }
    }

    private static boolean isOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }
}
