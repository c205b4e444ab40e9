package io.yinxin.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register says (GEN-51). That it says nothing is no answer but a failure.
 *
 * @param fields which do not match, if the register tells
 * @param reference the register's own id of this check
 */
record CheckAnswer(
        Result result, List<String> fields, @Nullable String reference) {
    enum Result {
        MATCH,
        MISMATCH,
        /** Name and number are right, the dates are not. */
        DATE_MISMATCH,
        NOT_FOUND,
        /** The bank that issued the card takes no part. */
        UNSUPPORTED_BANK
    }
}
