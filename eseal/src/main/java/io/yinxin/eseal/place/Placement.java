package io.yinxin.eseal.place;

import java.util.ArrayList;
import java.util.List;

/** Turns positions into stamps. */
public final class Placement {
    /** More stamps than this in one operation are a mistake. */
    public static final int MOST_STAMPS = 2_000;

    private Placement() {}

    /**
     * The stamps of all positions, in their order.
     *
     * @param width of the seal in mm
     * @param height of the seal in mm
     */
    public static List<Stamp> stamps(
            List<Position> positions, List<PageSize> pages, PageTexts texts, double width, double height) {
        List<Stamp> stamps = new ArrayList<>();
        for (Position position : positions) {
            stamps.addAll(
                    switch (position) {
                        case Position.AtPoint point -> onPoint(point, pages, width, height);
                        case Position.AtKeyword keyword -> onKeyword(keyword, pages, texts, width, height);
                        case Position.RidingSeam seam -> Seam.strips(seam, pages, width, height);
                    });
            if (stamps.size() > MOST_STAMPS) {
                throw new PlaceException(PlaceError.NUMBER_OF_STAMPS, "more than " + MOST_STAMPS);
            }
        }
        if (stamps.isEmpty()) {
            throw new PlaceException(PlaceError.NUMBER_OF_STAMPS, "none");
        }
        return List.copyOf(stamps);
    }

    private static List<Stamp> onPoint(Position.AtPoint point, List<PageSize> pages, double width, double height) {
        PageRange range = point.pages().within(pages.size());
        List<Stamp> stamps = new ArrayList<>();
        for (int page = range.first(); page <= range.last(); page++) {
            stamps.add(Stamp.whole(
                    page, moved(page, Box.around(point.x(), point.y(), width, height), pages.get(page - 1))));
        }
        return stamps;
    }

    private static List<Stamp> onKeyword(
            Position.AtKeyword keyword, List<PageSize> pages, PageTexts texts, double width, double height) {
        PageRange range = keyword.pages().within(pages.size());
        List<Stamp> stamps = new ArrayList<>();
        for (int page = range.first(); page <= range.last(); page++) {
            for (Box found : Keywords.find(keyword.keyword(), texts.of(page))) {
                Box wished = Box.around(found.centreX() + keyword.dx(), found.centreY() + keyword.dy(), width, height);
                stamps.add(Stamp.whole(page, moved(page, wished, pages.get(page - 1))));
                if (stamps.size() > MOST_STAMPS) {
                    throw new PlaceException(PlaceError.NUMBER_OF_STAMPS, "more than " + MOST_STAMPS);
                }
            }
            if (keyword.occurrence() == Position.Occurrence.FIRST && !stamps.isEmpty()) {
                break;
            }
        }
        if (stamps.isEmpty()) {
            throw new PlaceException(PlaceError.KEYWORD_NOT_FOUND, keyword.keyword());
        }
        return switch (keyword.occurrence()) {
            case FIRST -> List.of(stamps.getFirst());
            case LAST -> List.of(stamps.getLast());
            case ALL -> stamps;
        };
    }

    private static Box moved(int page, Box wished, PageSize size) {
        if (size.width() < wished.width() || size.height() < wished.height()) {
            throw new PlaceException(PlaceError.PAGE_TOO_SMALL, "page " + page);
        }
        return new Box(
                inside(wished.x(), wished.width(), size.width()),
                inside(wished.y(), wished.height(), size.height()),
                wished.width(),
                wished.height());
    }

    static double inside(double start, double length, double room) {
        return Math.max(0, Math.min(start, room - length));
    }
}
