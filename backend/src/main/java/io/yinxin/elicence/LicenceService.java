package io.yinxin.elicence;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderClient;
import io.yinxin.platform.provider.ProviderFailure;
import io.yinxin.platform.provider.ProviderName;
import io.yinxin.platform.provider.Providers;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service of electronic business licences (电子营业执照), over HTTP. */
@Singleton
class LicenceService {
    private static final String VISITS = "/visits";
    private static final String RESULTS = "/results";
    private static final int LONGEST_CONTENT = 1000;

    @RegisterForReflection
    record Begin(String purpose, long validSeconds) {}

    @RegisterForReflection
    record Begun(@Nullable String qrContent) {}

    @RegisterForReflection
    record Question(String visit) {}

    private final ProviderClient client;

    LicenceService(Providers providers) {
        client = providers.of(ProviderName.E_LICENCE);
    }

    /** @return what the code shall say @throws ProviderFailure as a failure of the Uni */
    Uni<String> begin(UUID requestId, String purpose, long validSeconds) {
        return client.ask(
                        VISITS,
                        requestId.toString(),
                        new Begin(purpose, validSeconds),
                        Begun.class,
                        begun -> begun.qrContent() != null
                                && !begun.qrContent().isBlank()
                                && begun.qrContent().length() <= LONGEST_CONTENT)
                .map(begun -> Objects.requireNonNull(begun.qrContent()));
    }

    /** @throws ProviderFailure as a failure of the Uni */
    Uni<LicenceWord> result(UUID requestId) {
        return client.ask(
                RESULTS,
                UUID.randomUUID().toString(),
                new Question(requestId.toString()),
                LicenceWord.class,
                word -> word.isUsable(requestId));
    }
}
