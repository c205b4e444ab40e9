package io.yinxin.verification;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderFailure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The banks' check of four elements (银行卡四要素核验). */
interface BankCardCheck {
    /** @param bankName of the bank that issued the card, if told */
    record BankAnswer(CheckAnswer answer, @Nullable String bankName) {}

    /** @throws ProviderFailure as a failure of the Uni: UNKNOWN */
    Uni<BankAnswer> ask(UUID requestId, BankCardClaim claim);
}
