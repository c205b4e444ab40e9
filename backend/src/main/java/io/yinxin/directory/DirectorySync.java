package io.yinxin.directory;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.provider.ProviderFailure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The government directory (用户信息同步). */
interface DirectorySync {
    /** @param reason of a rejection, in the directory's own words */
    record Answer(boolean accepted, @Nullable String reason) {}

    /** Whether there is a directory to speak to at all. */
    boolean isConfigured();

    /** @throws ProviderFailure as a failure of the Uni: not known whether it arrived; it may be sent again */
    Uni<Answer> send(UUID requestId, DirectoryEntry entry);
}
