package io.yinxin.eseal.scan;

/** What is wrong with a scan or with what was extracted (SEL-38, SEL-75). Stable: part of the interface. */
public enum Reason {
    /** No ring of red or blue ink on the page; or no handwriting. */
    NONE_FOUND(true),
    /** The picture has no colours at all: scanned in grey, or black and white. */
    NO_COLOUR(true),
    /** A seal, but in another colour than red or blue; a signature, but not in black. */
    WRONG_COLOUR(true),
    /** Coloured ink, but no circle or ellipse that holds it together. */
    NO_OUTLINE(true),
    /** Ring below {@link StampSizes#LEAST_MM}, or too few pixels to show its characters. */
    TOO_SMALL(true),
    /** Part of the seal lies beyond the edge of the picture. */
    CUT_OFF(true),
    /** A longer part of the outline has left no ink. */
    INCOMPLETE(true),
    /** Edges are drawn out or blurred. */
    SMEARED(true),
    /** Too little ink to be told from paper. */
    FAINT(true),
    /** More than one seal, or more than one signature: one has to be chosen. */
    SEVERAL(true),
    /** Two seals lie on each other and cannot be told apart. */
    OVERLAPPING(true),
    /** Size unknown: neither the file nor the form of the page tells the resolution. */
    SIZE_UNKNOWN(true),
    /** Ink uneven or pale, but good enough. */
    UNEVEN(false),
    /** The file's resolution contradicts its page, which is taken for A4. */
    RESOLUTION_DOUBTFUL(false),
    /** Below 300 dots an inch. */
    COARSE(false),
    /** Turned by more than is straightened without asking. */
    TILTED(false),
    /** Much black print across it: some strokes are guessed from what surrounds them. */
    MUCH_PRINT(false),
    /** A signature larger than 4 cm × 4 cm was scaled down. */
    SCALED_DOWN(false),
    /** Ruled lines were taken out of a signature. */
    LINES_REMOVED(false);

    private final boolean blocking;

    Reason(boolean blocking) {
        this.blocking = blocking;
    }

    /** Whether a picture with this fault must not be saved. */
    public boolean isBlocking() {
        return blocking;
    }
}
