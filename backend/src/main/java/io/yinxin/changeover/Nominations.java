package io.yinxin.changeover;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Nominations on record, one open for an organisation. All steps join the caller's session or transaction. */
@Singleton
class Nominations {
    private static final String COLUMNS =
            "select cast(id as text), cast(organisation_id as text), cast(account_id as text), cast(nominee_id as text), way, "
                    + "cast(extract(epoch from expires_at) as bigint) from changeover_nomination where state = 'OPEN' ";

    private final ChangeOverConfig config;
    private final Clock clock;

    Nominations(ChangeOverConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    Uni<@Nullable Nomination> ofOrganisation(UUID organisationId) {
        return one("and organisation_id = :id and expires_at > :now", organisationId);
    }

    Uni<@Nullable Nomination> forNominee(UUID accountId) {
        return one("and nominee_id = :id and expires_at > :now", accountId);
    }

    private Uni<@Nullable Nomination> one(String where, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(COLUMNS + where, Object[].class)
                        .setParameter("id", id)
                        .setParameter("now", now())
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : nomination(row));
    }

    /** @throws DomainException CHANGE_OVER_OPEN, also if another was quicker */
    Uni<Void> open(UUID organisationId, UUID formerId, UUID nomineeId, Way way) {
        OffsetDateTime now = now();
        return lapse(organisationId, now)
                .chain(() -> Panache.getSession())
                .flatMap(session -> session.createNativeQuery("insert into changeover_nomination (id, organisation_id, "
                                + "account_id, nominee_id, way, state, named_at, expires_at) values (:id, :organisation, "
                                + ":former, :nominee, :way, 'OPEN', :now, :end)")
                        .setParameter("id", Ids.next())
                        .setParameter("organisation", organisationId)
                        .setParameter("former", formerId)
                        .setParameter("nominee", nomineeId)
                        .setParameter("way", way.name())
                        .setParameter("now", now)
                        .setParameter("end", now.plus(config.answer()))
                        .executeUpdate())
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new DomainException(ChangeOverError.CHANGE_OVER_OPEN))
                .replaceWithVoid();
    }

    /** @throws DomainException CONFLICT_STALE if it has ended before */
    Uni<Void> end(UUID id, Nomination.State state) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update changeover_nomination set state = :state, "
                                + "ended_at = :now where id = :id and state = 'OPEN'")
                        .setParameter("state", state.name())
                        .setParameter("now", now())
                        .setParameter("id", id)
                        .executeUpdate())
                .invoke(changed -> {
                    if (changed != 1) {
                        throw new DomainException(CommonError.CONFLICT_STALE);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> forget() {
        OffsetDateTime now = now();
        return run(
                        "update changeover_nomination set state = 'LAPSED', ended_at = :now "
                                + "where state = 'OPEN' and expires_at <= :now",
                        now)
                .chain(() -> run("delete from changeover_nomination where ended_at < :now", now.minus(config.keep())));
    }

    private static Uni<Void> run(String statement, OffsetDateTime time) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement)
                        .setParameter("now", time)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** One whose time is over must not stand in the way until the next housekeeping. */
    private static Uni<Void> lapse(UUID organisationId, OffsetDateTime now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update changeover_nomination set state = 'LAPSED', "
                                + "ended_at = :now where organisation_id = :organisation and state = 'OPEN' "
                                + "and expires_at <= :now")
                        .setParameter("now", now)
                        .setParameter("organisation", organisationId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Nomination nomination(Object[] row) {
        return new Nomination(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[1]),
                UUID.fromString((String) row[2]),
                UUID.fromString((String) row[3]),
                Way.valueOf((String) row[4]),
                Instant.ofEpochSecond(((Number) row[5]).longValue()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
