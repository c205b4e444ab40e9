package io.yinxin.corporatebank;

import org.jspecify.annotations.Nullable;

/** How a proof ends, or PENDING. */
record Outcome(
        BankState state,
        @Nullable BankError reason,
        @Nullable String accountLast4,
        @Nullable String reference) {
    static Outcome of(BankState state) {
        return new Outcome(state, null, null, null);
    }
}
