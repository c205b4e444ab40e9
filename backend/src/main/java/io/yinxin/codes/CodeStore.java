package io.yinxin.codes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Judges and uses up what {@link SendCode} has stored. */
@Singleton
class CodeStore {
    private final Pool pool;
    private final BlindIndex index;
    private final Clock clock;
    private final CodesConfig.Code limits;

    CodeStore(Pool pool, BlindIndex index, Clock clock, CodesConfig config) {
        this.pool = pool;
        this.index = index;
        this.clock = clock;
        this.limits = config.code();
    }

    /**
     * One statement compares and counts, so that guesses sent at the same moment share the five tries. What is compared
     * are keyed digests: the time the database takes tells nothing about the code.
     */
    Uni<CheckedCode> check(CodeSlot slot, @Nullable String code) {
        Buffer digest = Buffer.buffer(slot.digest(index, code == null ? "" : code.strip()));
        return pool.preparedQuery("update code_one_time set wrong = wrong + case when digest = $2 then 0 else 1 end "
                        + "where slot = $1 and used_at is null and wrong < $3 and expires_at > $4 "
                        + "returning id, digest = $2 as correct")
                .execute(Tuple.of(Buffer.buffer(slot.key(index)), digest, limits.wrongMax(), OffsetDateTime.now(clock)))
                .flatMap(rows -> rows.size() == 0
                        ? refuseMissing(slot)
                        : judge(slot.channel(), rows.iterator().next()));
    }

    Uni<Void> redeem(CheckedCode code) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update code_one_time set used_at = :now where id = :id and used_at is null")
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("id", code.id())
                        .executeUpdate())
                .flatMap(changed -> changed == 1 ? Uni.createFrom().voidItem() : refuse(code.channel(), true));
    }

    private static Uni<CheckedCode> judge(CodeChannel channel, Row row) {
        return row.getBoolean("correct")
                ? Uni.createFrom().item(new CheckedCode(row.getUUID("id"), channel))
                : refuse(channel, false);
    }

    /** Out of time, voided by wrong entries or used: a new one has to be asked for. Never sent: simply wrong. */
    private Uni<CheckedCode> refuseMissing(CodeSlot slot) {
        return pool.preparedQuery("select 1 from code_one_time where slot = $1")
                .execute(Tuple.of(Buffer.buffer(slot.key(index))))
                .flatMap(rows -> refuse(slot.channel(), rows.size() > 0));
    }

    private static <T> Uni<T> refuse(CodeChannel channel, boolean expired) {
        CodeError error = expired ? channel.expired() : channel.wrong();
        return Uni.createFrom().failure(DomainException.at(channel.field(), error));
    }
}
