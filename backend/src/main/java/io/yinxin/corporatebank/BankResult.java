package io.yinxin.corporatebank;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a proof.
 *
 * @param purpose the one it was begun for: a proof for another purpose proves nothing
 * @param reason code of the refusal: BANK_ORG_MISMATCH or BANK_REFUSED
 * @param accountLast4 of the account, if VERIFIED and told
 * @param endedAt when the outcome was known; null while PENDING
 */
public record BankResult(
        UUID id,
        String purpose,
        String bankCode,
        BankState state,
        @Nullable BankError reason,
        @Nullable String accountLast4,
        Instant expiresAt,
        @Nullable Instant endedAt) {}
