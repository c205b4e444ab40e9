package io.yinxin.sealing;

import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the seal shall be (SEL-61). Lengths in millimetres from the top left of the page as it is shown.
 *
 * @param firstPage counted from 1; the first where nothing is said
 * @param lastPage the last of the document where nothing is said; for a point the first page
 * @param x centre of the seal, for a point
 * @param y centre of the seal, for a point and a seam
 * @param keyword for a keyword
 * @param occurrence which of several finds; the first where nothing is said
 * @param dx from the keyword's centre to the seal's
 * @param dy from the keyword's centre to the seal's
 * @param edge for a seam; right where nothing is said
 */
@Schema(name = "SealPosition")
record PositionForm(
        @NotNull(message = "REQUIRED") @Nullable Type type,
        @Min(value = 1, message = "PAGE_INVALID") @Nullable Integer firstPage,
        @Min(value = 1, message = "PAGE_INVALID") @Nullable Integer lastPage,

        @DecimalMin(value = "-5000", message = "VALUE_INVALID")
        @DecimalMax(value = "5000", message = "VALUE_INVALID")
        @Nullable
        Double x,

        @DecimalMin(value = "-5000", message = "VALUE_INVALID")
        @DecimalMax(value = "5000", message = "VALUE_INVALID")
        @Nullable
        Double y,

        @Size(max = 50, message = "TOO_LONG") @Nullable String keyword,
        @Nullable Occurrence occurrence,

        @DecimalMin(value = "-5000", message = "VALUE_INVALID")
        @DecimalMax(value = "5000", message = "VALUE_INVALID")
        @Nullable
        Double dx,

        @DecimalMin(value = "-5000", message = "VALUE_INVALID")
        @DecimalMax(value = "5000", message = "VALUE_INVALID")
        @Nullable
        Double dy,

        @Nullable Edge edge) {
    enum Type {
        POINT,
        KEYWORD,
        SEAM
    }

    enum Occurrence {
        FIRST,
        LAST,
        ALL
    }

    enum Edge {
        LEFT,
        RIGHT
    }

    @AssertTrue(message = "REQUIRED")
    @Schema(hidden = true)
    boolean isComplete() {
        return type == null
                || switch (type) {
                    case POINT -> x != null && y != null;
                    case KEYWORD -> keyword != null && !keyword.isBlank();
                    case SEAM -> y != null;
                };
    }

    /** @throws io.yinxin.eseal.place.PlaceException if the pages are none */
    Position position() {
        int first = firstPage == null ? 1 : firstPage;
        return switch (Objects.requireNonNull(type)) {
            case POINT ->
                new Position.AtPoint(new PageRange(first, lastPage == null ? first : lastPage), number(x), number(y));
            case KEYWORD ->
                new Position.AtKeyword(
                        range(first),
                        String.valueOf(keyword),
                        Position.Occurrence.valueOf(whichOne().name()),
                        number(dx),
                        number(dy));
            case SEAM ->
                new Position.RidingSeam(
                        range(first), Position.Edge.valueOf(whichEdge().name()), number(y));
        };
    }

    private Occurrence whichOne() {
        return occurrence == null ? Occurrence.FIRST : occurrence;
    }

    private Edge whichEdge() {
        return edge == null ? Edge.RIGHT : edge;
    }

    private PageRange range(int first) {
        return new PageRange(first, lastPage == null ? PageRange.ALL.last() : lastPage);
    }

    private static double number(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    /** For the log: what and where, in one line. Never the keyword: it is a word of the document, and the log is read by others. */
    String told() {
        int first = firstPage == null ? 1 : firstPage;
        String pages = first + "-" + (lastPage == null ? "" : lastPage);
        return switch (Objects.requireNonNull(type)) {
            case POINT ->
                "POINT " + first + "-" + (lastPage == null ? first : lastPage) + " " + number(x) + "," + number(y);
            case KEYWORD -> "KEYWORD " + pages + " " + whichOne();
            case SEAM -> "SEAM " + pages + " " + number(y) + " " + whichEdge();
        };
    }
}
