package io.yinxin.eseal.pdf;

/**
 * Something that differs between two revisions.
 *
 * @param subject for instance "page 2: Stamp"
 */
record Change(Kind kind, String subject) {
    /** What it means for a signature of the earlier revision. */
    enum Kind {
        LATER_SIGNATURE(Weight.HARMLESS),
        LATER_VALIDATION_DATA(Weight.HARMLESS),
        LATER_METADATA(Weight.HARMLESS),
        /** With a further seal: its own stamps. Without, somebody's additions. */
        ANNOTATION_ADDED(Weight.HARMLESS_IF_SIGNED),
        FORM_CHANGED(Weight.HARMLESS_IF_SIGNED),
        ANNOTATION_CHANGED(Weight.BAD),
        PAGES_CHANGED(Weight.BAD),
        PAGE_CHANGED(Weight.BAD),
        CATALOG_CHANGED(Weight.BAD);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }
    }

    private enum Weight {
        HARMLESS,
        HARMLESS_IF_SIGNED,
        BAD
    }

    /** @param signed whether a later signature covers it */
    boolean isHarmless(boolean signed) {
        return switch (kind.weight) {
            case HARMLESS -> true;
            case HARMLESS_IF_SIGNED -> signed;
            case BAD -> false;
        };
    }
}
