package io.yinxin.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderClient;
import io.yinxin.platform.provider.ProviderName;
import io.yinxin.platform.provider.Providers;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link DirectorySync} over HTTP. */
@Singleton
class HttpDirectorySync implements DirectorySync {
    private static final int LONGEST_REASON = 200;

    enum Result {
        ACCEPTED,
        REJECTED
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(
            String accountKind,
            @Nullable String name,
            @Nullable String idType,
            @Nullable String idNumber,
            @Nullable String mobile,
            @Nullable String uscc,
            @Nullable String orgName,
            String realNameLevel) {
        @Override
        public String toString() {
            return "Request[" + accountKind + "]";
        }
    }

    @RegisterForReflection
    record Reply(@Nullable Result result, @Nullable String reason) {}

    private final ProviderClient directory;

    HttpDirectorySync(Providers providers) {
        directory = providers.of(ProviderName.DIRECTORY);
    }

    @Override
    public boolean isConfigured() {
        return directory.isConfigured();
    }

    @Override
    public Uni<Answer> send(UUID requestId, DirectoryEntry entry) {
        return directory
                .ask(requestId.toString(), request(entry), Reply.class, reply -> reply.result() != null)
                .map(reply -> new Answer(reply.result() == Result.ACCEPTED, shown(reply.reason())));
    }

    private static Request request(DirectoryEntry entry) {
        return new Request(
                entry.kind().name(),
                entry.name(),
                entry.idType(),
                entry.idNumber(),
                entry.mobile(),
                entry.uscc(),
                entry.orgName(),
                entry.realNameLevel().name());
    }

    /** It is shown to the user: one line, not endless. */
    private static @Nullable String shown(@Nullable String reason) {
        if (reason == null) {
            return null;
        }
        String line = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(LONGEST_REASON, line.length()));
    }
}
