package io.yinxin.seals;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which seals or signatures to list (SEL-07, SEL-41); null for any.
 *
 * @param name part of it, in any spelling
 * @param from first day of making
 * @param to last day
 */
record SealFilter(
        @Nullable String name,
        @Nullable SealSwitch state,
        @Nullable SealKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    SealFilter {
        name = name == null || name.isBlank() ? null : name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "SealFilter";
    }
}
