package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.web.PageOf;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The operators of one organisation, page by page. User names are compared by the database. Names are encrypted: where a
 * part of one is asked for, those of the organisation are read and decrypted, on threads of their own
 * (docs/adr/0024-names-by-part.md).
 */
@Singleton
public class OperatorSearch {
    private static final int THREADS = 2;
    private static final int WAITING = 64;

    private static final String OWN = " from account where organisation_id = $1 and kind = 'ENT_OPERATOR' "
            + "and state <> 'DELETED' and ($2::text is null or strpos(lower(username), $2) > 0)";

    private final Pool pool;
    private final AccountRepository repository;
    private final AccountMapper mapper;
    private final ColumnCipher cipher;
    private final BoundedWorker worker;

    OperatorSearch(Pool pool, AccountRepository repository, AccountMapper mapper, ColumnCipher cipher, Vertx vertx) {
        this.pool = pool;
        this.repository = repository;
        this.mapper = mapper;
        this.cipher = cipher;
        worker = new BoundedWorker(vertx, "operator-search", THREADS, WAITING);
    }

    @PreDestroy
    void close() {
        worker.close();
    }

    /** Ids of one page, in order. */
    private record Found(List<UUID> ids, long total) {}

    private record Named(UUID id, byte @Nullable [] name) {
        static Named of(Row row) {
            Buffer name = row.getBuffer("holder_name");
            return new Named(row.getUUID("id"), name == null ? null : name.getBytes());
        }
    }

    /** @param page from 1 @throws DomainException BUSY when too many names are asked for at the same time */
    public Uni<PageOf<Profile>> page(
            UUID organisationId, OperatorFilter filter, OperatorOrder order, int page, int pageSize) {
        Uni<Found> found = filter.name() == null
                ? byDatabase(organisationId, filter, order, page, pageSize)
                : byName(organisationId, filter, order, page, pageSize);
        return found.flatMap(
                known -> profiles(known.ids()).map(items -> new PageOf<>(items, page, pageSize, known.total())));
    }

    private Uni<Found> byDatabase(
            UUID organisationId, OperatorFilter filter, OperatorOrder order, int page, int pageSize) {
        return pool.preparedQuery("select count(*)" + OWN)
                .execute(Tuple.of(organisationId, filter.username()))
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(total -> pool.preparedQuery(
                                "select id" + OWN + " order by " + order.sql() + " limit $3 offset $4")
                        .execute(Tuple.of(organisationId, filter.username(), pageSize, offset(page, pageSize)))
                        .map(rows -> new Found(listOf(rows), total)));
    }

    private Uni<Found> byName(UUID organisationId, OperatorFilter filter, OperatorOrder order, int page, int pageSize) {
        return pool.preparedQuery("select id, holder_name" + OWN + " order by " + order.sql())
                .execute(Tuple.of(organisationId, filter.username()))
                .map(OperatorSearch::named)
                .flatMap(all -> worker.run(() -> fitting(all, filter)))
                .map(ids -> new Found(
                        ids.stream()
                                .skip(offset(page, pageSize))
                                .limit(pageSize)
                                .toList(),
                        ids.size()));
    }

    private List<UUID> fitting(List<Named> all, OperatorFilter filter) {
        List<UUID> ids = new ArrayList<>();
        for (Named one : all) {
            if (one.name() != null && filter.fits(cipher.decrypt(one.name()))) {
                ids.add(one.id());
            }
        }
        return ids;
    }

    /** In the order of the ids; who was deleted meanwhile is left out. */
    private Uni<List<Profile>> profiles(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.withSession(() -> repository.list("id in ?1", ids)).map(found -> {
                    Map<UUID, AccountEntity> byId = new HashMap<>();
                    found.forEach(entity -> byId.put(entity.id, entity));
                    return ids.stream()
                            .map(byId::get)
                            .filter(Objects::nonNull)
                            .map(mapper::toProfile)
                            .toList();
                });
    }

    private static long offset(int page, int pageSize) {
        return (page - 1L) * pageSize;
    }

    private static List<UUID> listOf(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }

    private static List<Named> named(RowSet<Row> rows) {
        List<Named> all = new ArrayList<>();
        rows.forEach(row -> all.add(Named.of(row)));
        return all;
    }
}
