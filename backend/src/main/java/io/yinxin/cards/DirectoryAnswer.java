package io.yinxin.cards;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the directory says of a card. */
sealed interface DirectoryAnswer {
    /**
     * @param validTo last day, if it tells one
     * @param fields facts under the names of {@link CardFields}
     */
    record Found(CardState state, @Nullable LocalDate validTo, Map<String, String> fields) implements DirectoryAnswer {}

    record NotFound() implements DirectoryAnswer {}

    /** It did not answer (GEN-51). */
    record Unknown() implements DirectoryAnswer {}
}
