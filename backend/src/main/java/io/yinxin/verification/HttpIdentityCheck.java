package io.yinxin.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderClient;
import io.yinxin.platform.provider.ProviderName;
import io.yinxin.platform.provider.Providers;
import io.yinxin.verification.CheckAnswer.Result;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link IdentityCheck} over HTTP. */
@Singleton
class HttpIdentityCheck implements IdentityCheck {
    /** Dates as GEN-42: YYYY-MM-DD, or longTerm. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(
            String name,
            String idType,
            String idNumber,
            @Nullable String validFrom,
            @Nullable String validTo,
            boolean longTerm) {
        @Override
        public String toString() {
            return "Request";
        }
    }

    @RegisterForReflection
    record Reply(
            @Nullable Result result,
            @Nullable String idNumber,
            @Nullable String reference) {
        @Override
        public String toString() {
            return "Reply[" + result + "]";
        }
    }

    private final ProviderClient platform;

    HttpIdentityCheck(Providers providers) {
        platform = providers.of(ProviderName.IDENTITY);
    }

    @Override
    public Uni<CheckAnswer> ask(UUID requestId, PersonClaim claim) {
        return platform.ask(requestId.toString(), request(claim), Reply.class, reply -> fits(reply, claim))
                .map(reply -> new CheckAnswer(Objects.requireNonNull(reply.result()), List.of(), reply.reference()));
    }

    private static boolean fits(Reply reply, PersonClaim claim) {
        return reply.result() != null && claim.idNumber().equals(reply.idNumber());
    }

    private static Request request(PersonClaim claim) {
        return new Request(
                claim.name(),
                claim.idType(),
                claim.idNumber(),
                text(claim.idValidFrom()),
                text(claim.idValidTo()),
                claim.isLongTerm());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
