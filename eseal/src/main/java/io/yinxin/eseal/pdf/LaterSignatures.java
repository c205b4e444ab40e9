package io.yinxin.eseal.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The signatures one revision has and an earlier one had not: by what they cover, since a field added later may point at the
 * signature of another.
 */
final class LaterSignatures {
    private static final int HIDDEN = 2;

    private final Revision before;
    private final Revision after;
    private final Map<String, Change.Kind> kinds = new HashMap<>();

    LaterSignatures(Revision before, Revision after) {
        this.before = before;
        this.after = after;
        for (String field : after.fields().keySet()) {
            COSDictionary signature = after.signature(field);
            boolean empty =
                    !before.fields().containsKey(field) || before.isSignature(field) && before.signature(field) == null;
            if (signature != null && empty && coversMore(signature)) {
                kinds.put(
                        field,
                        PdfSignatureKind.of(signature) == PdfSignatureKind.TIME_STAMP
                                ? Change.Kind.LATER_TIME_STAMP
                                : Change.Kind.LATER_SIGNATURE);
            }
        }
    }

    private boolean coversMore(COSDictionary signature) {
        return ByteRange.of(signature, after.end())
                .filter(range -> range.end() > before.end())
                .isPresent();
    }

    /** LATER_SIGNATURE or LATER_TIME_STAMP for a field that was signed since. */
    Optional<Change.Kind> of(String field) {
        return Optional.ofNullable(kinds.get(field));
    }

    /** Whether an annotation shows such a signature. A time stamp has nothing to show. */
    boolean isShownBy(COSDictionary widget) {
        String field = after.fieldOf(widget);
        Change.Kind kind = field == null ? null : kinds.get(field);
        return kind == Change.Kind.LATER_SIGNATURE || kind == Change.Kind.LATER_TIME_STAMP && showsNothing(widget);
    }

    /** The same for an annotation that was there before: the widget of the field, still empty. */
    boolean isShownBy(COSDictionary earlier, COSDictionary widget) {
        String field = before.fieldOf(earlier);
        return field != null && field.equals(after.fieldOf(widget)) && isShownBy(widget);
    }

    private static boolean showsNothing(COSDictionary widget) {
        var array = widget.getCOSArray(COSName.RECT);
        PDRectangle rectangle = array == null ? new PDRectangle() : new PDRectangle(array);
        return rectangle.getWidth() == 0 || rectangle.getHeight() == 0 || (widget.getInt(COSName.F, 0) & HIDDEN) != 0;
    }
}
