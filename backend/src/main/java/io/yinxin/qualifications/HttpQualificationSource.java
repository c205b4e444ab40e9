package io.yinxin.qualifications;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.provider.ProviderClient;
import io.yinxin.platform.provider.ProviderName;
import io.yinxin.platform.provider.Providers;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link QualificationSource} over HTTP: one service answers for all authorities. */
@Singleton
class HttpQualificationSource implements QualificationSource {
    enum Result {
        FOUND,
        NOT_FOUND
    }

    @RegisterForReflection
    record Request(String source, String uscc, String orgCode, String orgName) {}

    /** @param uscc the one that was asked for; that of the organisation may be a newer one */
    @RegisterForReflection
    record Reply(
            @Nullable Result result,
            @Nullable String source,
            @Nullable String uscc,
            @Nullable OrganisationFacts organisation,
            @Nullable Map<String, @Nullable String> fields) {
        @Override
        public String toString() {
            return "Reply[" + result + ", " + source + "]";
        }

        boolean isAbout(Request asked) {
            return result != null
                    && asked.source().equals(source)
                    && asked.uscc().equals(uscc);
        }

        SourceAnswer answer() {
            if (result == Result.NOT_FOUND) {
                return new SourceAnswer.NotFound();
            }
            Map<String, String> told = new HashMap<>();
            if (fields != null) {
                fields.forEach((name, value) -> told.put(name, value == null ? "" : value));
            }
            return new SourceAnswer.Found(organisation == null ? OrganisationFacts.NONE : organisation, told);
        }
    }

    private final ProviderClient service;

    HttpQualificationSource(Providers providers) {
        service = providers.of(ProviderName.QUALIFICATIONS);
    }

    @Override
    public Uni<SourceAnswer> ask(UUID requestId, String source, Organisation organisation) {
        Request request = new Request(source, organisation.uscc(), organisation.orgCode(), organisation.orgName());
        return service.ask(requestId.toString(), request, Reply.class, reply -> reply.isAbout(request))
                .map(Reply::answer);
    }
}
