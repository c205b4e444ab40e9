package io.yinxin.eseal.place;

/** Pages from first to last, both included, counted from 1; {@link #ALL} goes as far as the document. */
public record PageRange(int first, int last) {
    public static final PageRange ALL = new PageRange(1, Integer.MAX_VALUE);

    public PageRange {
        if (first < 1 || last < first) {
            throw new PlaceException(PlaceError.NO_SUCH_PAGE, first + "-" + last);
        }
    }

    public static PageRange only(int page) {
        return new PageRange(page, page);
    }

    /** Refuses pages the document does not have. */
    PageRange within(int pages) {
        if (first > pages || last > pages && last != ALL.last) {
            throw new PlaceException(PlaceError.NO_SUCH_PAGE, first + "-" + last + " of " + pages);
        }
        return new PageRange(first, Math.min(last, pages));
    }

    int count() {
        return last - first + 1;
    }
}
