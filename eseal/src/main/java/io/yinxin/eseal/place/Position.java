package io.yinxin.eseal.place;

/** What the user says about the place of a seal. */
public sealed interface Position {
    /** The seal's centre on each of the pages; a seal that would stick out is moved inside. */
    record AtPoint(PageRange pages, double x, double y) implements Position {}

    /**
     * The seal's centre on the centre of a keyword, moved by dx and dy.
     *
     * @param keyword compared without white space
     */
    record AtKeyword(PageRange pages, String keyword, Occurrence occurrence, double dx, double dy)
            implements Position {}

    /**
     * One seal across the edge of all pages (骑缝章): each page carries a strip.
     *
     * @param y the seal's centre
     */
    record RidingSeam(PageRange pages, Edge edge, double y) implements Position {}

    /** Which of several finds, over all pages of the range. */
    enum Occurrence {
        FIRST,
        LAST,
        ALL
    }

    /** The edge at which the pages lie fanned out. */
    enum Edge {
        LEFT,
        RIGHT
    }
}
