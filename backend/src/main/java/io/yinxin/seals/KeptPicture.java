package io.yinxin.seals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that waits for its form.
 *
 * @param kind of the drawn seal; with the text what the preview was of
 * @param acceptable false for an extracted one of poor quality
 */
record KeptPicture(
        UUID id,
        Purpose purpose,
        @Nullable SealKind kind,
        @Nullable String text,
        SealImage image,
        boolean acceptable) {
    enum Purpose {
        STANDARD,
        IMAGE,
        SIGNATURE
    }

    boolean isOf(Purpose wanted) {
        return purpose == wanted && acceptable;
    }

    /** Whether the user has seen the seal with these values (SEL-31). */
    boolean shows(SealKind wantedKind, @Nullable String wantedText) {
        return isOf(Purpose.STANDARD) && kind == wantedKind && text != null && text.equals(wantedText);
    }
}
