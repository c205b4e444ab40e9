package io.yinxin.openid;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a code stands for.
 *
 * @param challenge of PKCE, S256
 */
record Grant(
        UUID id,
        UUID accountId,
        UUID sessionId,
        String redirectUri,
        String challenge,
        @Nullable String nonce,
        String scope,
        Instant expiresAt) {
    static Grant of(Row row) {
        return new Grant(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getUUID("session_id"),
                row.getString("redirect_uri"),
                row.getString("challenge"),
                row.getString("nonce"),
                row.getString("scope"),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    Optional<String> nonceIfAny() {
        return Optional.ofNullable(nonce);
    }

    @Override
    public String toString() {
        return "Grant[" + id + "]";
    }
}
