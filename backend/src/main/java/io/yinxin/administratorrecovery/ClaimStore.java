package io.yinxin.administratorrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims that are neither in force nor void. All joins the caller's Hibernate Reactive transaction. */
@Singleton
class ClaimStore {
    private static final String COLUMNS = "id, organisation_id, account_id, password_hash, effective_at";

    private final Clock clock;

    ClaimStore(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param accountId the administrator who was told; null if there was none
     * @param effectiveAt null until approved
     */
    record Claim(
            UUID id,
            @Nullable UUID organisationId,
            @Nullable UUID accountId,
            String passwordHash,
            @Nullable Instant effectiveAt) {
        @Override
        public String toString() {
            return "Claim[" + id + "]";
        }
    }

    Uni<Void> keep(UUID id, @Nullable UUID organisationId, @Nullable UUID accountId, String hash) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("insert into administratorrecovery_claim "
                                + "(id, organisation_id, account_id, password_hash, claimed_at) "
                                + "values (:id, :organisation, :account, :hash, :now)")
                        .setParameter("id", id)
                        .setParameter("organisation", organisationId)
                        .setParameter("account", accountId)
                        .setParameter("hash", hash)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Locked until the caller's transaction ends; null if it is void by now. */
    Uni<@Nullable Claim> lock(UUID id) {
        return one("select " + COLUMNS + " from administratorrecovery_claim where id = :id for update", id);
    }

    /** Takes it out, so that it has its effect once; null if it is void by now. */
    Uni<@Nullable Claim> take(UUID id) {
        return one("delete from administratorrecovery_claim where id = :id returning " + COLUMNS, id);
    }

    Uni<Void> approve(UUID id, Instant effectiveAt) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update administratorrecovery_claim set effective_at = :at where id = :id")
                        .setParameter("at", effectiveAt.atOffset(ZoneOffset.UTC))
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whose hour has come. */
    Uni<List<UUID>> due() {
        return ids("effective_at <= :at", clock.instant());
    }

    /** Nobody has decided about. */
    Uni<List<UUID>> openSince(Instant before) {
        return ids("effective_at is null and claimed_at < :at", before);
    }

    private static Uni<List<UUID>> ids(String condition, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select id from administratorrecovery_claim where " + condition, UUID.class)
                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                        .getResultList());
    }

    private static Uni<@Nullable Claim> one(String sql, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : claim(row));
    }

    private static Claim claim(Object[] row) {
        return new Claim((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], instant(row[4]));
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Instant at ? at : ((OffsetDateTime) value).toInstant();
    }
}
