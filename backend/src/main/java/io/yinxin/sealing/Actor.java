package io.yinxin.sealing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who hands in documents and uses seals: a person, or an application. One of the two is null. */
record Actor(@Nullable UUID accountId, @Nullable String client) {
    static Actor person(UUID accountId) {
        return new Actor(accountId, null);
    }

    static Actor application(String client) {
        return new Actor(null, client);
    }

    String key() {
        return accountId == null ? "client " + client : accountId.toString();
    }
}
