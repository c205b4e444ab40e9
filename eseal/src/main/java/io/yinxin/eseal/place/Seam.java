package io.yinxin.eseal.place;

import java.util.ArrayList;
import java.util.List;

/**
 * The riding seam: the seal is cut into upright strips, one for each page. With many pages the seal is repeated for groups
 * of pages, so that no strip is narrower than {@link #NARROWEST}.
 */
final class Seam {
    static final double NARROWEST = 3;

    private Seam() {}

    static List<Stamp> strips(Position.RidingSeam seam, List<PageSize> pages, double width, double height) {
        PageRange range = seam.pages().within(pages.size());
        if (range.count() < 2) {
            throw new PlaceException(PlaceError.SEAM_NEEDS_PAGES, "one page");
        }
        List<Stamp> strips = new ArrayList<>();
        int page = range.first();
        for (int inGroup : groups(range.count(), width)) {
            for (int nth = 1; nth <= inGroup; nth++, page++) {
                strips.add(strip(page, nth, inGroup, pages.get(page - 1), seam, width, height));
            }
        }
        return strips;
    }

    /** Groups of nearly the same size: a last group of one page would carry the whole seal. */
    static List<Integer> groups(int pages, double width) {
        int most = Math.max(2, (int) Math.floor(width / NARROWEST + 1e-9));
        int groups = (pages + most - 1) / most;
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            sizes.add(pages / groups + (i < pages % groups ? 1 : 0));
        }
        return sizes;
    }

    private static Stamp strip(
            int page, int nth, int of, PageSize size, Position.RidingSeam seam, double width, double height) {
        double strip = width / of;
        double top = Placement.inside(seam.y() - height / 2, height, size.height());
        if (size.width() < strip) {
            throw new PlaceException(PlaceError.PAGE_TOO_SMALL, "page " + page);
        }
        return switch (seam.edge()) {
            case RIGHT ->
                new Stamp(
                        page,
                        new Box(size.width() - strip * nth, top, width, height),
                        new Box(strip * (nth - 1), 0, strip, height));
            // Fanned to the left the first page lies rightmost.
            case LEFT ->
                new Stamp(
                        page,
                        new Box(strip * nth - width, top, width, height),
                        new Box(width - strip * nth, 0, strip, height));
        };
    }
}
