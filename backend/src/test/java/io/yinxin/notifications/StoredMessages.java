package io.yinxin.notifications;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.ColumnCipher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The outbox as tests look at it, and change it behind the workers' backs. */
@Singleton
class StoredMessages {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pool pool;
    private final ColumnCipher cipher;

    StoredMessages(Pool pool, ColumnCipher cipher) {
        this.pool = pool;
        this.cipher = cipher;
    }

    Map<String, Object> row(UUID id) {
        Row row = pool.preparedQuery("select * from notification_message where id = $1")
                .execute(Tuple.of(id))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            values.put(row.getColumnName(i), row.getValue(i));
        }
        return values;
    }

    Map<String, Object> await(UUID id, MessageState state) {
        return await(id, row -> state.name().equals(row.get("state")));
    }

    /** A try has failed, and the next one is not under way yet. */
    Map<String, Object> awaitPostponed(UUID id) {
        return await(id, row -> row.get("error") != null && row.get("lease") == null);
    }

    private Map<String, Object> await(UUID id, Predicate<Map<String, Object>> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Object> row = row(id);
        while (!wanted.test(row)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the message stays as it is: " + row);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            row = row(id);
        }
        return row;
    }

    /** What the column holds, as far as it is readable. */
    String bytesOf(UUID id, String column) {
        return new String(((Buffer) Objects.requireNonNull(row(id).get(column))).getBytes(), StandardCharsets.UTF_8);
    }

    long countTo(String masked) {
        return pool.preparedQuery("select count(*) from notification_message where receiver_masked = $1")
                .execute(Tuple.of(masked))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    void set(UUID id, String assignment) {
        execute("update notification_message set " + assignment + " where id = $1", Tuple.of(id));
    }

    void putBack(UUID id, String receiver, MessageContent content) {
        execute(
                "update notification_message set state = 'WAITING', receiver = $2, content = $3, "
                        + "next_at = now(), done_at = null where id = $1",
                Tuple.of(id, Buffer.buffer(cipher.encrypt(receiver)), Buffer.buffer(cipher.encrypt(content.toJson()))));
    }

    /** E-mails that are due, seen by all at the same moment; the running workers may take some of them. */
    List<UUID> addUntaken(int number) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(number).toList();
        execute(
                "insert into notification_message (id, channel, template, receiver, receiver_masked, content, state, "
                        + "created_at, next_at, give_up_at) select id, 'EMAIL', 'ONE_TIME_CODE', $2, 'n*', $3, "
                        + "'WAITING', now(), now(), now() + interval '1 day' from unnest($1::uuid[]) as id",
                Tuple.of(
                        ids.toArray(UUID[]::new),
                        Buffer.buffer(cipher.encrypt("nobody@bounce.test")),
                        Buffer.buffer(cipher.encrypt(new MessageContent("", "", Map.of()).toJson()))));
        return ids;
    }

    void remove(List<UUID> ids) {
        ids.forEach(id -> execute("delete from notification_message where id = $1", Tuple.of(id)));
    }

    private void execute(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().atMost(PATIENCE);
    }
}
