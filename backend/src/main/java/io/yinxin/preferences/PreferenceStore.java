package io.yinxin.preferences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Preferences by account and key. */
@Singleton
class PreferenceStore {
    /** More lists than the product has; keeps one account from filling the table. */
    private static final int KEPT_PER_ACCOUNT = 100;

    private final Pool pool;
    private final Clock clock;
    private final ObjectMapper json;

    PreferenceStore(Pool pool, Clock clock, ObjectMapper json) {
        this.pool = pool;
        this.clock = clock;
        this.json = json;
    }

    Uni<Map<String, Object>> of(UUID accountId) {
        return pool.preparedQuery("select coalesce(jsonb_object_agg(key, value), '{}')::text from preference "
                        + "where account_id = $1")
                .execute(Tuple.of(accountId))
                .map(rows -> parse(rows.iterator().next().getString(0)));
    }

    /** @return false if the account keeps as many as it may and this would be one more */
    Uni<Boolean> keep(UUID accountId, PreferenceKey key, JsonNode value) {
        return pool.preparedQuery("insert into preference (account_id, key, value, changed_at) "
                        + "select $1, $2, cast($3 as text)::jsonb, $4 "
                        + "where (select count(*) from preference where account_id = $1 and key <> $2) < "
                        + KEPT_PER_ACCOUNT + " on conflict (account_id, key) "
                        + "do update set value = excluded.value, changed_at = excluded.changed_at")
                .execute(Tuple.of(accountId, key.name(), value.toString(), OffsetDateTime.now(clock)))
                .map(RowSet::rowCount)
                .map(kept -> kept == 1);
    }

    private Map<String, Object> parse(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
