package io.yinxin.organisations;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private final List<OrganisationFollower> followers;

    Organisations(
            OrganisationRepository repository,
            OrganisationMapper mapper,
            BlindIndex index,
            Clock clock,
            @All List<OrganisationFollower> followers) {
        this.repository = repository;
        this.mapper = mapper;
        this.index = index;
        this.clock = clock;
        this.followers = followers;
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

    /**
     * The organisation a card tells of: put on record if it is unknown, else left as it is, except that a legal
     * representative who was unknown is filled in. Joins the caller's transaction.
     *
     * @throws DomainException ORG_ADMIN_EXISTS when another registration of it was quicker
     */
    @WithTransaction
    public Uni<UUID> ofCard(NewOrganisation told) {
        return repository
                .findByOrgCode(told.orgCode())
                .flatMap(known -> known == null
                        ? register(told)
                        : Uni.createFrom().item(complete(known, told.legalRepresentative())));
    }

    /**
     * Other data of the organisation; the database has the last word on whose codes they are. Joins the caller's
     * transaction.
     *
     * @param version the change was decided on
     * @throws DomainException CONFLICT_STALE; ORG_CODE_TAKEN at uscc or orgCode
     */
    @WithTransaction
    public Uni<Organisation> change(UUID organisationId, int version, OrganisationData data) {
        return repository
                .findById(organisationId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .flatMap(entity -> change(requireVersion(entity, version), data));
    }

    private Uni<Organisation> change(OrganisationEntity entity, OrganisationData data) {
        boolean renamed = isAnother(mapper.toRecord(entity), data);
        fill(entity, data);
        return repository
                .flush()
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> taken(((ConstraintViolationException) taken).getConstraintName()))
                .map(flushed -> mapper.toRecord(entity))
                .call(after -> renamed ? tell(after) : Uni.createFrom().voidItem());
    }

    private static boolean isAnother(Organisation before, OrganisationData data) {
        return !before.orgName().equals(data.orgName())
                || !before.uscc().equals(data.uscc())
                || !before.orgCode().equals(data.orgCode());
    }

    private Uni<Void> tell(Organisation after) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.renamed(after))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @throws DomainException ORG_CODE_TAKEN at uscc or orgCode where one of them is another organisation's */
    @WithSession
    public Uni<Void> requireCodes(UUID organisationId, String uscc, String orgCode) {
        return repository
                .findByOrgCode(orgCode)
                .invoke(found -> refuseOther(organisationId, found, "orgCode"))
                .chain(() -> repository.findByUscc(uscc))
                .invoke(found -> refuseOther(organisationId, found, "uscc"))
                .replaceWithVoid();
    }

    private static void refuseOther(UUID organisationId, @Nullable OrganisationEntity found, String field) {
        if (found != null && !found.id.equals(organisationId)) {
            throw DomainException.at(field, OrganisationError.ORG_CODE_TAKEN);
        }
    }

    private static OrganisationEntity requireVersion(OrganisationEntity entity, int version) {
        if (entity.version != version) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
        return entity;
    }

    private void fill(OrganisationEntity entity, OrganisationData from) {
        entity.uscc = from.uscc();
        entity.orgCode = from.orgCode();
        entity.name = from.orgName();
        entity.address = from.address();
        fill(entity, from.legalRepresentative());
    }

    private static DomainException taken(@Nullable String constraint) {
        String field = "organisation_org_code_key".equals(constraint) ? "orgCode" : "uscc";
        return DomainException.at(field, OrganisationError.ORG_CODE_TAKEN);
    }

    /** What the organisation's verification has become. Joins the caller's transaction. */
    @WithTransaction
    public Uni<Void> changeRealName(UUID organisationId, RealName realName) {
        return repository
                .findById(organisationId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .invoke(entity -> fill(entity, realName))
                .replaceWithVoid();
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
        entity.kind = from.kind();
        entity.orgCode = from.orgCode();
        entity.uscc = from.uscc();
        entity.name = from.name();
        fill(entity, from.legalRepresentative());
        fill(entity, new RealName(from.realNameLevel(), from.realNameMethods(), from.verifiedAt()));
        return entity;
    }

    private UUID complete(OrganisationEntity entity, @Nullable LegalRepresentative person) {
        if (entity.legalRepName == null) {
            fill(entity, person);
        }
        return entity.id;
    }

    private void fill(OrganisationEntity entity, @Nullable LegalRepresentative person) {
        if (person != null) {
            entity.legalRepName = person.name();
            entity.legalRepIdType = person.idType();
            entity.legalRepIdNumber = person.idNumber();
            entity.legalRepIdNumberIndex = index.of(IndexedOrganisationColumns.ID_NUMBER, person.idNumber());
            entity.legalRepIdValidFrom = person.idValidFrom();
            entity.legalRepIdValidTo = person.idValidTo();
        }
    }

    private static void fill(OrganisationEntity entity, RealName realName) {
        entity.realNameLevel = realName.level();
        entity.realNameMethods = realName.methods().toArray(String[]::new);
        entity.realNameVerifiedAt = realName.verifiedAt();
    }
}
