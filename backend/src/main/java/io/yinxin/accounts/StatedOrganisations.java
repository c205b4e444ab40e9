package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Which organisations individuals have stated. */
@Singleton
public class StatedOrganisations {
    private final StatedOrganisationRepository repository;
    private final AccountFields fields;

    StatedOrganisations(StatedOrganisationRepository repository, AccountFields fields) {
        this.repository = repository;
        this.fields = fields;
    }

    @WithSession
    public Uni<@Nullable StatedOrganisation> ofAccount(UUID accountId) {
        return repository.findById(accountId).map(found -> found == null ? null : recordOf(found));
    }

    /**
     * Joins the caller's transaction.
     *
     * @param to its version is the one the change was decided on, null if nothing was stated
     * @throws DomainException CONFLICT_STALE
     */
    @WithTransaction
    public Uni<Void> put(UUID accountId, StatedOrganisation to) {
        return repository
                .findById(accountId)
                .map(found -> fill(found == null ? create(accountId, to) : require(found, to), to))
                .flatMap(repository::persistAndFlush)
                .onFailure(ConstraintViolationException.class)
                .transform(quicker -> stale())
                .replaceWithVoid();
    }

    private static StatedOrganisationEntity create(UUID accountId, StatedOrganisation to) {
        if (to.version() != null) {
            throw stale();
        }
        StatedOrganisationEntity entity = new StatedOrganisationEntity();
        entity.accountId = accountId;
        return entity;
    }

    private static StatedOrganisationEntity require(StatedOrganisationEntity found, StatedOrganisation to) {
        if (to.version() == null || to.version() != found.version) {
            throw stale();
        }
        return found;
    }

    private StatedOrganisationEntity fill(StatedOrganisationEntity entity, StatedOrganisation from) {
        entity.uscc = from.uscc();
        entity.orgCode = from.orgCode();
        entity.name = from.orgName();
        entity.legalRepName = from.legalRepName();
        entity.checkedAt = fields.now();
        return entity;
    }

    private static StatedOrganisation recordOf(StatedOrganisationEntity from) {
        return new StatedOrganisation(from.uscc, from.orgCode, from.name, from.legalRepName, from.version);
    }

    private static DomainException stale() {
        return new DomainException(CommonError.CONFLICT_STALE);
    }
}
