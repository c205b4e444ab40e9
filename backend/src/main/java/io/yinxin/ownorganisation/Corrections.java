package io.yinxin.ownorganisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrections on record. All steps join the caller's session or transaction. */
@Singleton
class Corrections {
    private final SealedJson sealed;
    private final Clock clock;

    Corrections(SealedJson sealed, Clock clock) {
        this.sealed = sealed;
        this.clock = clock;
    }

    record Latest(UUID id, CorrectionView.State state) {}

    /** The account's newest; null if there never was one. */
    Uni<@Nullable Latest> latest(UUID accountId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select cast(id as text), state from ownorganisation_correction where account_id = :account "
                                        + "order by created_at desc limit 1",
                                Object[].class)
                        .setParameter("account", accountId)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Latest(UUID.fromString((String) row[0]), CorrectionView.State.valueOf((String) row[1])));
    }

    /** The one the account is preparing, or a new one. @throws DomainException CORRECTION_OPEN */
    Uni<UUID> draft(UUID accountId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into ownorganisation_correction (id, account_id, state, created_at) "
                                        + "values (:id, :account, 'DRAFT', :now) on conflict do nothing")
                        .setParameter("id", Ids.next())
                        .setParameter("account", accountId)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .executeUpdate())
                .chain(() -> latest(accountId))
                .map(found -> {
                    if (found == null || found.state() != CorrectionView.State.DRAFT) {
                        throw new DomainException(OwnOrganisationError.CORRECTION_OPEN);
                    }
                    return found.id();
                });
    }

    /** @throws DomainException CORRECTION_OPEN if another request was quicker */
    Uni<Void> submit(UUID id, Correction correction) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update ownorganisation_correction set state = 'OPEN', "
                                + "request = :request, submitted_at = :now where id = :id and state = 'DRAFT'")
                        .setParameter("request", sealed.seal(correction))
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("id", id)
                        .executeUpdate())
                .invoke(changed -> requireOne(changed, OwnOrganisationError.CORRECTION_OPEN))
                .replaceWithVoid();
    }

    /** @throws DomainException NOT_FOUND */
    Uni<Correction> get(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select request, state from ownorganisation_correction where id = :id and state <> 'DRAFT'",
                                Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .map(row -> sealed.open((byte[]) row[0], Correction.class));
    }

    /** @throws DomainException CONFLICT_STALE if it has ended before */
    Uni<Void> end(UUID id, CorrectionView.State state) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update ownorganisation_correction set state = :state, "
                                + "decided_at = :now where id = :id and state = 'OPEN'")
                        .setParameter("state", state.name())
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("id", id)
                        .executeUpdate())
                .invoke(changed -> requireOne(changed, CommonError.CONFLICT_STALE))
                .replaceWithVoid();
    }

    private static void requireOne(int changed, ErrorCode code) {
        if (changed != 1) {
            throw new DomainException(code);
        }
    }
}
