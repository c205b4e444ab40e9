package io.yinxin.eseal.place;

/**
 * One appearance of the seal.
 *
 * @param page counted from 1
 * @param boundary the whole seal, for a seam shifted over the edge
 * @param visible the part that is shown, in the coordinates of the boundary
 */
public record Stamp(int page, Box boundary, Box visible) {
    static Stamp whole(int page, Box boundary) {
        return new Stamp(page, boundary, new Box(0, 0, boundary.width(), boundary.height()));
    }

    public boolean isWhole() {
        return visible.width() >= boundary.width() && visible.height() >= boundary.height();
    }

    /** The visible part, in the coordinates of the page. */
    public Box visibleOnPage() {
        return new Box(boundary.x() + visible.x(), boundary.y() + visible.y(), visible.width(), visible.height());
    }
}
