package io.yinxin.eseal.pdf;

/**
 * Something that differs between two revisions.
 *
 * @param subject for instance "page 2: Stamp"
 * @param field the full name of the field that was there before, or was added, and has another value now; else empty
 */
record Change(Kind kind, String subject, String field) {
    /** What it means for a signature of the earlier revision. */
    enum Kind {
        LATER_TIME_STAMP(Weight.HARMLESS),
        LATER_VALIDATION_DATA(Weight.HARMLESS),
        LATER_METADATA(Weight.HARMLESS),
        LATER_SIGNATURE(Weight.HARMLESS_IF_SIGNED),
        FORM_CHANGED(Weight.HARMLESS_IF_SIGNED),
        /** With a further seal: its own stamps. Without, somebody's additions. */
        ANNOTATION_ADDED(Weight.HARMLESS_IF_OPEN),
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
        HARMLESS_IF_OPEN,
        BAD
    }

    /**
     * @param signed whether a later signature answers for it
     * @param permission what the earlier one leaves open: {@link Certification}
     */
    boolean isHarmless(boolean signed, int permission) {
        return switch (kind.weight) {
            case HARMLESS -> true;
            case HARMLESS_IF_SIGNED -> signed && permission >= Certification.FORMS;
            case HARMLESS_IF_OPEN -> signed && permission >= Certification.ANNOTATIONS;
            case BAD -> false;
        };
    }
}
