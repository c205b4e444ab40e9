package io.yinxin.sessions;

import io.vertx.mutiny.sqlclient.Row;
import io.yinxin.platform.security.SignInMethod;
import java.time.Instant;
import java.util.UUID;

/** A session its holder could go on with: when and how it was opened, when it was last used, from where. */
public record LiveSession(
        UUID sessionId, SignInMethod method, Instant signedInAt, Instant lastSeenAt, Place place, Device device) {
    static LiveSession of(Row row) {
        return new LiveSession(
                row.getUUID("id"),
                SignInMethod.valueOf(row.getString("method")),
                row.getOffsetDateTime("opened_at").toInstant(),
                row.getOffsetDateTime("last_seen_at").toInstant(),
                Place.of(row.getString("client_address")),
                DeviceRules.of(row.getString("user_agent")));
    }
}
