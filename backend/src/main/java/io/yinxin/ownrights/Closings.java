package io.yinxin.ownrights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closings that wait. All steps join the caller's session or transaction. */
@Singleton
class Closings {
    private final PersonalDataConfig config;
    private final Clock clock;

    Closings(PersonalDataConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @param kind of the account then; null of older ones */
    record Waiting(
            String username, @Nullable UserKind kind, Language language, Instant requestedAt, Instant effectiveAt) {
        /** Whether the consequences that were told and accepted are those of the account as it is. */
        boolean isOfKind(UserKind present) {
            return kind == null || kind == present;
        }
    }

    Uni<@Nullable Waiting> of(UUID accountId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select username, kind, language, requested_at, effective_at from ownrights_closing "
                                        + "where account_id = :account",
                                Object[].class)
                        .setParameter("account", accountId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : waiting(row));
    }

    /** A second wish leaves the first as it is. */
    Uni<Void> begin(Profile account, Language language) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("insert into ownrights_closing (account_id, username, "
                                + "kind, language, requested_at, effective_at) values (:account, :username, :kind, "
                                + ":language, :now, :end) on conflict do nothing")
                        .setParameter("account", account.accountId())
                        .setParameter("username", account.username())
                        .setParameter("kind", account.kind().name())
                        .setParameter("language", language.tag())
                        .setParameter("now", now)
                        .setParameter("end", now.plus(config.closingPause()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return whether there was one */
    Uni<Boolean> end(UUID accountId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "delete from ownrights_closing where account_id = :account")
                        .setParameter("account", accountId)
                        .executeUpdate())
                .map(ended -> ended == 1);
    }

    Uni<List<UUID>> due(int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select account_id from ownrights_closing where effective_at <= :now "
                                        + "order by effective_at limit :most",
                                UUID.class)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("most", most)
                        .getResultList());
    }

    private static Waiting waiting(Object[] row) {
        UserKind kind = row[1] == null ? null : UserKind.valueOf((String) row[1]);
        return new Waiting((String) row[0], kind, Language.of((String) row[2]), instant(row[3]), instant(row[4]));
    }

    /** The driver gives either, depending on the type Hibernate has found for the column. */
    private static Instant instant(Object time) {
        return time instanceof Instant given
                ? given
                : ((OffsetDateTime) time).withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
