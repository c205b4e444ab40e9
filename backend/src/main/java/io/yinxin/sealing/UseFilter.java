package io.yinxin.sealing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param from first day @param to last day */
record UseFilter(
        @Nullable UUID sealId,
        @Nullable UUID accountId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    UseFilter ofAccount(UUID own) {
        return new UseFilter(sealId, own, from, to);
    }
}
