package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
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
import java.util.UUID;

/** Keeps passed steps, encrypted: of each account one verification. */
@Singleton
class WizardStore {
    /** @param version 0 where nothing is kept */
    record Kept(WizardState state, int version) {}

    private final Pool pool;
    private final SealedJson sealed;
    private final Clock clock;

    WizardStore(Pool pool, SealedJson sealed, Clock clock) {
        this.pool = pool;
        this.sealed = sealed;
        this.clock = clock;
    }

    Uni<Kept> find(UUID accountId) {
        return pool.preparedQuery("select content, version from realname_wizard where account_id = $1")
                .execute(Tuple.of(accountId))
                .map(rows -> rows.size() == 0
                        ? new Kept(WizardState.NONE, 0)
                        : kept(rows.iterator().next()));
    }

    /** In the caller's Hibernate Reactive transaction. @throws DomainException CONFLICT_STALE if another step was quicker */
    Uni<Void> save(UUID accountId, Kept known, WizardState state) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into realname_wizard (account_id, content, version, changed_at) "
                                        + "values (:account, :content, 1, :now) on conflict (account_id) do update "
                                        + "set content = excluded.content, changed_at = excluded.changed_at, "
                                        + "version = realname_wizard.version + 1 "
                                        + "where realname_wizard.version = :version")
                        .setParameter("account", accountId)
                        .setParameter("content", sealed.seal(state))
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("version", known.version())
                        .executeUpdate())
                .invoke(WizardStore::requireOne)
                .replaceWithVoid();
    }

    /** All is done; in the caller's Hibernate Reactive transaction. @throws DomainException as {@link #save} */
    Uni<Void> finish(UUID accountId, Kept known) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from realname_wizard where account_id = :account and version = :version")
                        .setParameter("account", accountId)
                        .setParameter("version", known.version())
                        .executeUpdate())
                .invoke(WizardStore::requireOne)
                .replaceWithVoid();
    }

    Uni<Void> forget(Duration kept) {
        return pool.preparedQuery("delete from realname_wizard where changed_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock).minus(kept)))
                .replaceWithVoid();
    }

    private Kept kept(Row row) {
        WizardState state = sealed.open(row.getBuffer("content").getBytes(), WizardState.class);
        return new Kept(state, row.getInteger("version"));
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }
}
