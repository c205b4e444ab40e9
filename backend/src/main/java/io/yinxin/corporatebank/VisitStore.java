package io.yinxin.corporatebank;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps proofs; what was to be proven is encrypted. */
@Singleton
class VisitStore {
    private static final String VISIT = "select id, request_id, request, expires_at from corporatebank_visit ";

    private final Pool pool;
    private final SealedJson sealed;
    private final Clock clock;
    private final BankConfig config;

    VisitStore(Pool pool, SealedJson sealed, Clock clock, BankConfig config) {
        this.pool = pool;
        this.sealed = sealed;
        this.clock = clock;
        this.config = config;
    }

    Uni<Void> begin(Visit visit) {
        return pool.preparedQuery("insert into corporatebank_visit "
                        + "(id, request_id, bank_code, request, state, started_at, expires_at) "
                        + "values ($1, $2, $3, $4, 'PENDING', $5, $6)")
                .execute(Tuple.tuple()
                        .addUUID(visit.id())
                        .addUUID(visit.requestId())
                        .addString(visit.wanted().bankCode())
                        .addValue(Buffer.buffer(sealed.seal(visit.wanted())))
                        .addOffsetDateTime(now())
                        .addOffsetDateTime(visit.expiresAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** The bank was not reached: nobody has been led there. */
    Uni<Void> drop(UUID id) {
        return pool.preparedQuery("delete from corporatebank_visit where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    /** @throws DomainException NOT_FOUND */
    Uni<BankResult> find(UUID id) {
        return pool.preparedQuery("select id, bank_code, request, state, reason, account_last4, expires_at, ended_at "
                        + "from corporatebank_visit where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                    return result(rows.iterator().next());
                });
    }

    Uni<@Nullable Visit> byRequest(UUID requestId) {
        return pool.preparedQuery(VISIT + "where request_id = $1")
                .execute(Tuple.of(requestId))
                .map(rows -> rows.size() == 0 ? null : visit(rows.iterator().next()));
    }

    /** The visit, if nobody has asked the bank about it within the pause; who gets it asks. */
    Uni<@Nullable Visit> mayAsk(UUID id, Duration pause) {
        return pool.preparedQuery("update corporatebank_visit set asked_at = $2 where id = $1 and state = 'PENDING' "
                        + "and (asked_at is null or asked_at <= $3) returning id, request_id, request, expires_at")
                .execute(Tuple.of(id, now(), now().minus(pause)))
                .map(rows -> rows.size() == 0 ? null : visit(rows.iterator().next()));
    }

    /** The first end counts; what comes later, or again, changes nothing (PRV-04). */
    Uni<Void> end(Visit visit, Outcome outcome) {
        if (outcome.state() == BankState.PENDING) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("update corporatebank_visit set state = $2, reason = $3, account_last4 = $4, "
                        + "reference = left($5, 100), ended_at = $6 where id = $1 and state = 'PENDING'")
                .execute(Tuple.tuple()
                        .addUUID(visit.id())
                        .addString(outcome.state().name())
                        .addString(
                                outcome.reason() == null
                                        ? null
                                        : outcome.reason().name())
                        .addString(outcome.accountLast4())
                        .addString(outcome.reference())
                        .addOffsetDateTime(now()))
                .replaceWithVoid();
    }

    Uni<Void> forget() {
        return pool.preparedQuery("delete from corporatebank_visit where started_at < $1")
                .execute(Tuple.of(now().minus(config.keep())))
                .replaceWithVoid();
    }

    private BankResult result(Row row) {
        String reason = row.getString("reason");
        OffsetDateTime endedAt = row.getOffsetDateTime("ended_at");
        return new BankResult(
                row.getUUID("id"),
                wanted(row).purpose(),
                row.getString("bank_code"),
                BankState.valueOf(row.getString("state")),
                reason == null ? null : BankError.valueOf(reason),
                row.getString("account_last4"),
                row.getOffsetDateTime("expires_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }

    private Visit visit(Row row) {
        return new Visit(
                row.getUUID("id"),
                row.getUUID("request_id"),
                wanted(row),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private NewBankVerification wanted(Row row) {
        return sealed.open(row.getBuffer("request").getBytes(), NewBankVerification.class);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
