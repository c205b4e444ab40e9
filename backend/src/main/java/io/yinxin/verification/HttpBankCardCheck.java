package io.yinxin.verification;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderClient;
import io.yinxin.platform.provider.ProviderName;
import io.yinxin.platform.provider.Providers;
import io.yinxin.verification.CheckAnswer.Result;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link BankCardCheck} over HTTP. */
@Singleton
class HttpBankCardCheck implements BankCardCheck {
    private static final Set<Result> POSSIBLE = Set.of(Result.MATCH, Result.MISMATCH, Result.UNSUPPORTED_BANK);

    @RegisterForReflection
    record Request(String name, String idType, String idNumber, String bankCardNo, String reservedPhone) {
        @Override
        public String toString() {
            return "Request";
        }
    }

    /** @param last4 of the card that was asked for */
    @RegisterForReflection
    record Reply(
            @Nullable Result result,
            @Nullable String last4,
            @Nullable String bankName,
            @Nullable String reference) {}

    private final ProviderClient banks;

    HttpBankCardCheck(Providers providers) {
        banks = providers.of(ProviderName.BANK_CARD);
    }

    @Override
    public Uni<BankAnswer> ask(UUID requestId, BankCardClaim claim) {
        Request request =
                new Request(claim.name(), claim.idType(), claim.idNumber(), claim.bankCardNo(), claim.reservedPhone());
        return banks.ask(requestId.toString(), request, Reply.class, reply -> fits(reply, claim))
                .map(HttpBankCardCheck::answer);
    }

    private static BankAnswer answer(Reply reply) {
        Result result = Objects.requireNonNull(reply.result());
        return new BankAnswer(new CheckAnswer(result, List.of(), reply.reference()), reply.bankName());
    }

    private static boolean fits(Reply reply, BankCardClaim claim) {
        return reply.result() != null
                && POSSIBLE.contains(reply.result())
                && BankCardChecks.last4(claim.bankCardNo()).equals(reply.last4());
    }
}
