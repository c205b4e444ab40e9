package io.yinxin.organisations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Puts on record what a register has confirmed of an organisation (RNV-24, RNV-36). Joins the caller's transaction. */
@Singleton
public class ConfirmOrganisation {
    private final OrganisationRepository repository;
    private final BlindIndex index;

    ConfirmOrganisation(OrganisationRepository repository, BlindIndex index) {
        this.repository = repository;
        this.index = index;
    }

    /**
     * @param version as it was when the confirmed data were compared with the record
     * @throws DomainException CONFLICT_STALE if it has changed since; ORG_CODE_TAKEN when a code is another's
     */
    @WithTransaction
    public Uni<Void> confirm(UUID organisationId, int version, ConfirmedOrganisation confirmed) {
        return repository
                .findById(organisationId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .invoke(entity -> fill(entity, version, confirmed))
                .chain(repository::flush)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("uscc", OrganisationError.ORG_CODE_TAKEN));
    }

    private void fill(OrganisationEntity entity, int version, ConfirmedOrganisation confirmed) {
        if (entity.version != version) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        entity.name = confirmed.orgName();
        entity.uscc = confirmed.uscc();
        entity.orgCode = confirmed.orgCode();
        LegalRepresentative person = confirmed.legalRepresentative();
        entity.legalRepName = person.name();
        entity.legalRepIdType = person.idType();
        entity.legalRepIdNumber = person.idNumber();
        entity.legalRepIdNumberIndex = index.of(IndexedOrganisationColumns.ID_NUMBER, person.idNumber());
        entity.legalRepIdValidFrom = person.idValidFrom();
        entity.legalRepIdValidTo = person.idValidTo();
    }
}
