package io.yinxin.passwordrecovery;

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

/**
 * New passwords, as hashes, that are not in force yet. All joins the caller's Hibernate Reactive transaction: such a
 * password stands and falls with what it was chosen in.
 */
@Singleton
class ChosenPasswordStore {
    private static final String COLUMNS = "recovery_id, account_id, method, password_hash, chosen_at";

    private final Clock clock;

    ChosenPasswordStore(Clock clock) {
        this.clock = clock;
    }

    /** @param accountId null where nobody has the name asked for */
    record Chosen(UUID recoveryId, @Nullable UUID accountId, Method method, String hash, Instant chosenAt) {
        @Override
        public String toString() {
            return "Chosen[" + recoveryId + "]";
        }
    }

    /** @param effectiveAt null: when a person has decided so */
    Uni<Void> keep(
            UUID recoveryId, @Nullable UUID accountId, Method method, String hash, @Nullable Instant effectiveAt) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("insert into passwordrecovery_chosen (" + COLUMNS
                                + ", effective_at) values (:id, :account, :method, :hash, :now, :effective)")
                        .setParameter("id", recoveryId)
                        .setParameter("account", accountId)
                        .setParameter("method", method.name())
                        .setParameter("hash", hash)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("effective", effectiveAt == null ? null : effectiveAt.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Takes the password out, so that it serves once; null if it is void by now. */
    Uni<@Nullable Chosen> take(UUID recoveryId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from passwordrecovery_chosen where recovery_id = :id returning " + COLUMNS,
                                Object[].class)
                        .setParameter("id", recoveryId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : chosen(row));
    }

    /** Whose hour has come. */
    Uni<List<UUID>> due() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select recovery_id from passwordrecovery_chosen where effective_at <= :now",
                                UUID.class)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .getResultList());
    }

    /** Everything that waits for the account is void. @return the recoveries they were chosen in */
    Uni<List<UUID>> voidOf(UUID accountId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from passwordrecovery_chosen where account_id = :account returning recovery_id",
                                UUID.class)
                        .setParameter("account", accountId)
                        .getResultList());
    }

    /** Chosen with a request, while the account got another password since (RVW-58). */
    Uni<List<UUID>> changedSince() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select c.recovery_id from passwordrecovery_chosen c join account a "
                                        + "on a.id = c.account_id and a.password_changed_at > c.chosen_at "
                                        + "where c.effective_at is null",
                                UUID.class)
                        .getResultList());
    }

    /** Chosen with a request nobody has decided about (RCP-27). */
    Uni<List<UUID>> openSince(Instant before) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select recovery_id from passwordrecovery_chosen "
                                        + "where effective_at is null and chosen_at < :before",
                                UUID.class)
                        .setParameter("before", before.atOffset(ZoneOffset.UTC))
                        .getResultList());
    }

    private static Chosen chosen(Object[] row) {
        return new Chosen(
                (UUID) row[0],
                (UUID) row[1],
                Method.valueOf((String) row[2]),
                (String) row[3],
                row[4] instanceof Instant at ? at : ((OffsetDateTime) row[4]).toInstant());
    }
}
