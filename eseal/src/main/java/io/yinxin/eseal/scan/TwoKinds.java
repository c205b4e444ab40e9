package io.yinxin.eseal.scan;

/**
 * Learns from examples of print on ink and of print on paper, by two numbers each, which of the two another one is (Fisher's
 * linear discriminant). With few examples, or such that do not differ, it says that it does not know.
 */
final class TwoKinds {
    private static final int ENOUGH = 60;
    private static final double MOST = 5;

    /**
     * The border between the kinds lies by this share nearer to paper: ink at the edges of strokes is paler than that of the
     * examples, and a stroke broken by print is worse than one a little too wide.
     */
    private static final double FAVOUR = 0.4;

    private final Examples ink = new Examples();
    private final Examples paper = new Examples();
    private double first;
    private double second;
    private double shift;

    private static final class Examples {
        private double count;
        private double x;
        private double y;
        private double xx;
        private double xy;
        private double yy;

        void add(double a, double b) {
            count++;
            x += a;
            y += b;
            xx += a * a;
            xy += a * b;
            yy += b * b;
        }

        double spread(double squares, double one, double other) {
            return squares / count - one / count * (other / count);
        }
    }

    void ink(double tinge, double darkness) {
        ink.add(tinge, darkness);
    }

    void paper(double tinge, double darkness) {
        paper.add(tinge, darkness);
    }

    void settle() {
        if (ink.count < ENOUGH || paper.count < ENOUGH) {
            return;
        }
        double least = 1e-3;
        double xx = (ink.spread(ink.xx, ink.x, ink.x) + paper.spread(paper.xx, paper.x, paper.x)) / 2 + least;
        double xy = (ink.spread(ink.xy, ink.x, ink.y) + paper.spread(paper.xy, paper.x, paper.y)) / 2;
        double yy = (ink.spread(ink.yy, ink.y, ink.y) + paper.spread(paper.yy, paper.y, paper.y)) / 2 + least;
        double dx = ink.x / ink.count - paper.x / paper.count;
        double dy = ink.y / ink.count - paper.y / paper.count;
        double determinant = xx * yy - xy * xy;
        first = (yy * dx - xy * dy) / determinant;
        second = (xx * dy - xy * dx) / determinant;
        shift = (first * (ink.x / ink.count + paper.x / paper.count)
                        + second * (ink.y / ink.count + paper.y / paper.count))
                / 2;
        shift -= FAVOUR * (first * dx + second * dy) / 2;
    }

    /** ln of the odds that it is ink. */
    double odds(double tinge, double darkness) {
        return Math.clamp(first * tinge + second * darkness - shift, -MOST, MOST);
    }
}
