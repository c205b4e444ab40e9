package io.yinxin.eseal.scan;

/**
 * A thin straight line across a page, in pixels.
 *
 * @param upright whether it goes from top to bottom; then along is y and across x
 * @param at where it is across, at along 0
 * @param slope how far it goes across for each pixel along
 */
record RuledLine(boolean upright, double at, double slope) {
    double across(double along) {
        return at + slope * along;
    }

    /** The same line in the full-size piece: scaled up, then seen from the piece's corner. */
    RuledLine in(Box piece, int step) {
        double start = upright ? piece.y() : piece.x();
        double side = upright ? piece.x() : piece.y();
        double middle = (step - 1) / 2.0;
        return new RuledLine(upright, at * step + middle + slope * (start - middle) - side, slope);
    }
}
