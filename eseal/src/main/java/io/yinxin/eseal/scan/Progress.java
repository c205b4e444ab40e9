package io.yinxin.eseal.scan;

/** Hears how far an extraction is, and may end it. Called by the thread that extracts. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (step, done) -> {};

    /** @param done share of the whole that is done before this step, 0 to 1, never falling */
    void at(ExtractionStep step, double done);

    /** Asked between steps. The extraction then ends with {@link ScanRefusal#CANCELLED}. */
    default boolean isCancelled() {
        return false;
    }

    /** Tells and asks. @throws ScanException CANCELLED */
    default void pass(ExtractionStep step, double done) throws ScanException {
        if (isCancelled()) {
            throw new ScanException(ScanRefusal.CANCELLED, "before " + step);
        }
        at(step, done);
    }
}
