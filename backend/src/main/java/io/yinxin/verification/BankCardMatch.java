package io.yinxin.verification;

import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a bank card (GEN-54), beside the time.
 *
 * @param bankName as the service tells it
 * @param last4 of the card's number
 * @param reference the service's own id of the check
 */
public record BankCardMatch(
        @Nullable String bankName, String last4, @Nullable String reference) {}
