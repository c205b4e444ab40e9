package io.yinxin.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/** {@link RegistryCheck} over HTTP. */
@Singleton
class HttpRegistryCheck implements RegistryCheck {
    private static final Set<Result> POSSIBLE = Set.of(Result.MATCH, Result.MISMATCH, Result.NOT_FOUND);

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(
            String orgKind,
            String uscc,
            String orgCode,
            String orgName,
            String legalRepName,
            @Nullable String legalRepIdType,
            @Nullable String legalRepIdNumber) {
        @Override
        public String toString() {
            return "Request[" + orgCode + "]";
        }
    }

    @RegisterForReflection
    record Reply(
            @Nullable Result result,
            @Nullable String uscc,
            @Nullable List<String> fields,
            @Nullable String reference) {}

    private final ProviderClient register;

    HttpRegistryCheck(Providers providers) {
        register = providers.of(ProviderName.REGISTRY);
    }

    @Override
    public Uni<CheckAnswer> ask(UUID requestId, OrganisationClaim claim) {
        return register.ask(requestId.toString(), request(claim), Reply.class, reply -> fits(reply, claim))
                .map(HttpRegistryCheck::answer);
    }

    private static boolean fits(Reply reply, OrganisationClaim claim) {
        return reply.result() != null
                && POSSIBLE.contains(reply.result())
                && claim.uscc().equals(reply.uscc());
    }

    private static CheckAnswer answer(Reply reply) {
        List<String> fields = reply.fields() == null ? List.of() : reply.fields();
        return new CheckAnswer(Objects.requireNonNull(reply.result()), fields, reply.reference());
    }

    private static Request request(OrganisationClaim claim) {
        return new Request(
                claim.orgKind(),
                claim.uscc(),
                claim.orgCode(),
                claim.orgName(),
                claim.legalRepName(),
                claim.legalRepIdType(),
                claim.legalRepIdNumber());
    }
}
