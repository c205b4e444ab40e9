package io.yinxin.organisations;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What others may ask about organisations. */
@ApplicationScoped
public class Organisations {

    private final OrganisationRepository repository;
    private final OrganisationMapper mapper;
    private final BlindIndex index;
    private final Clock clock;

    Organisations(OrganisationRepository repository, OrganisationMapper mapper, BlindIndex index, Clock clock) {
        this.repository = repository;
        this.mapper = mapper;
        this.index = index;
        this.clock = clock;
    }

    /** @throws DomainException NOT_FOUND */
    @WithSession
    public Uni<Organisation> byId(UUID organisationId) {
        return repository.findById(organisationId).map(this::found);
    }

    /** The organisation an account belongs to; null for accounts without one. @throws DomainException NOT_FOUND */
    @WithSession
    public Uni<@Nullable Organisation> ofAccount(@Nullable UUID organisationId) {
        return organisationId == null
                ? Uni.createFrom().nullItem()
                : byId(organisationId).map(found -> found);
    }

    /**
     * @param code organisation code (9 characters) or unified social credit code (18)
     * @throws DomainException NOT_FOUND
     */
    @WithSession
    public Uni<Organisation> byCode(String code) {
        return findByCode(code).map(this::found);
    }

    /** The id under which an organisation code is on record; null if it is not. */
    @WithSession
    public Uni<@Nullable UUID> idOf(String orgCode) {
        return repository.findByOrgCode(orgCode).map(entity -> entity == null ? null : entity.id);
    }

    /**
     * Puts an organisation on record, or its newer data if it is there already without an administrator. Joins the
     * caller's transaction.
     *
     * @throws DomainException ORG_ADMIN_EXISTS when another registration of it was quicker
     */
    @WithTransaction
    public Uni<UUID> register(NewOrganisation organisation) {
        return repository
                .findByOrgCode(organisation.orgCode())
                .flatMap(known -> known == null
                        ? repository.persistAndFlush(fill(create(), organisation))
                        : Uni.createFrom().item(fill(known, organisation)))
                .map(entity -> entity.id)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("uscc", OrganisationError.ORG_ADMIN_EXISTS));
    }

    private Uni<@Nullable OrganisationEntity> findByCode(String code) {
        return code.length() == 18 ? repository.findByUscc(code) : repository.findByOrgCode(code);
    }

    private Organisation found(@Nullable OrganisationEntity entity) {
        if (entity == null) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return mapper.toRecord(entity);
    }

    private OrganisationEntity create() {
        OrganisationEntity entity = new OrganisationEntity();
        entity.id = Ids.next();
        entity.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return entity;
    }

    private OrganisationEntity fill(OrganisationEntity entity, NewOrganisation from) {
        LegalRepresentative person = from.legalRepresentative();
        entity.kind = from.kind();
        entity.orgCode = from.orgCode();
        entity.uscc = from.uscc();
        entity.name = from.name();
        entity.legalRepName = person.name();
        entity.legalRepIdType = person.idType();
        entity.legalRepIdNumber = person.idNumber();
        entity.legalRepIdNumberIndex = index.of(IndexedOrganisationColumns.ID_NUMBER, person.idNumber());
        entity.legalRepIdValidFrom = person.idValidFrom();
        entity.legalRepIdValidTo = person.idValidTo();
        entity.realNameLevel = from.realNameLevel();
        entity.realNameMethods = from.realNameMethods().toArray(String[]::new);
        entity.realNameVerifiedAt = from.verifiedAt();
        return entity;
    }
}
