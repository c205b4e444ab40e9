package io.yinxin.eseal.place;

/** Why a seal cannot be placed. Stable. */
public enum PlaceError {
    NO_SUCH_PAGE,
    PAGE_TOO_SMALL,
    KEYWORD_EMPTY,
    KEYWORD_NOT_FOUND,
    /** A riding seam needs two pages. */
    SEAM_NEEDS_PAGES,
    /** Nothing to place, or more than {@link Placement#MOST_STAMPS}. */
    NUMBER_OF_STAMPS
}
