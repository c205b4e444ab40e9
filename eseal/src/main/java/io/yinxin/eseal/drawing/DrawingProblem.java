package io.yinxin.eseal.drawing;

import java.util.List;

/** A seal that cannot be drawn as asked. */
public final class DrawingProblem extends RuntimeException {
    private final DrawingError code;
    private final DrawingPart part;
    private final transient List<String> characters;

    private DrawingProblem(DrawingError code, DrawingPart part, List<String> characters, String reason) {
        super(code + " (" + part + "): " + reason, null, false, false);
        this.code = code;
        this.part = part;
        this.characters = List.copyOf(characters);
    }

    static DrawingProblem empty(DrawingPart part) {
        return new DrawingProblem(DrawingError.EMPTY, part, List.of(), "nothing is given");
    }

    static DrawingProblem tooLong(DrawingPart part, String reason) {
        return new DrawingProblem(DrawingError.TOO_LONG, part, List.of(), reason);
    }

    static DrawingProblem invalid(DrawingPart part, String reason) {
        return new DrawingProblem(DrawingError.NUMBER_INVALID, part, List.of(), reason);
    }

    static DrawingProblem missing(DrawingPart part, List<String> characters) {
        return new DrawingProblem(
                DrawingError.GLYPH_MISSING, part, characters, "the font lacks " + String.join(" ", characters));
    }

    public DrawingError code() {
        return code;
    }

    public DrawingPart part() {
        return part;
    }

    /** Every character the font lacks, once each in the order of the text; one that cannot be shown as U+XXXX. */
    public List<String> characters() {
        return characters;
    }
}
