package io.yinxin.openid;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/** That a session was used in an application. @param issuer our name, as the application knows it */
record SignOn(UUID sessionId, String clientId, UUID accountId, String issuer, int attempts) {
    static SignOn of(Row row) {
        return new SignOn(
                row.getUUID("session_id"),
                row.getString("client_id"),
                row.getUUID("account_id"),
                row.getString("issuer"),
                row.getInteger("attempts"));
    }
}
