package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Organisations without a code of ours: each is its own account's (spec 00 section 1, OVERSEAS). */
@ApplicationScoped
public class OverseasOrganisations {
    private final OverseasRepository repository;

    OverseasOrganisations(OverseasRepository repository) {
        this.repository = repository;
    }

    /** Whether the number is on record for that country, however it is written (REG-44). */
    @WithSession
    public Uni<Boolean> has(String country, String registrationNumber) {
        return repository.has(country, OverseasData.key(registrationNumber));
    }

    /** What the organisation of an account has said; null for accounts of other kinds. */
    @WithSession
    public Uni<@Nullable OverseasData> ofAccount(UUID accountId) {
        return repository.findById(accountId).map(found -> found == null ? null : dataOf(found));
    }

    /** The same with its version. */
    @WithSession
    public Uni<@Nullable OverseasOnRecord> onRecord(UUID accountId) {
        return repository
                .findById(accountId)
                .map(found -> found == null ? null : new OverseasOnRecord(dataOf(found), found.version));
    }

    /**
     * Everything but country and registration number, which stay. Joins the caller's transaction.
     *
     * @throws DomainException NOT_FOUND; CONFLICT_STALE
     */
    @WithTransaction
    public Uni<Void> change(UUID accountId, int version, OverseasData data) {
        return required(accountId)
                .invoke(entity -> {
                    if (entity.version != version) {
                        throw new DomainException(CommonError.CONFLICT_STALE);
                    }
                    fill(entity, data);
                })
                .replaceWithVoid();
    }

    /**
     * The number is stated once and stays (ACC-52). Joins the caller's transaction.
     *
     * @throws DomainException NOT_FOUND; CONFLICT_STALE if there is one; OVERSEAS_EXISTS, also when another was quicker
     */
    @WithTransaction
    public Uni<Void> supplement(UUID accountId, String registrationNumber) {
        return required(accountId)
                .invoke(entity -> {
                    if (entity.regNo != null) {
                        throw new DomainException(CommonError.CONFLICT_STALE);
                    }
                    entity.regNo = registrationNumber;
                    entity.regNoKey = OverseasData.key(registrationNumber);
                })
                .call(repository::flush)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("countryRegNo", AccountError.OVERSEAS_EXISTS))
                .replaceWithVoid();
    }

    private Uni<OverseasEntity> required(UUID accountId) {
        return repository
                .findById(accountId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** Joins the caller's transaction. @throws DomainException OVERSEAS_EXISTS, also when another was quicker */
    @WithTransaction
    public Uni<Void> put(UUID accountId, OverseasData data) {
        return repository
                .persistAndFlush(entityOf(accountId, data))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("countryRegNo", AccountError.OVERSEAS_EXISTS))
                .replaceWithVoid();
    }

    private static OverseasEntity entityOf(UUID accountId, OverseasData from) {
        OverseasEntity entity = new OverseasEntity();
        entity.accountId = accountId;
        entity.country = from.country();
        entity.regNo = from.registrationNumber();
        entity.regNoKey = from.registrationNumber() == null ? null : OverseasData.key(from.registrationNumber());
        fill(entity, from);
        return entity;
    }

    private static void fill(OverseasEntity entity, OverseasData from) {
        entity.name = from.organisationName();
        entity.department = from.department();
        entity.jobTitle = from.jobTitle();
        entity.contactName = from.contactName();
        entity.contactPhone = from.contactPhone();
        entity.contactFax = from.contactFax();
        entity.contactMobile = from.contactMobile();
        entity.address = from.address();
        entity.notes = from.notes();
    }

    private static OverseasData dataOf(OverseasEntity from) {
        return new OverseasData(
                from.country,
                from.regNo,
                from.name,
                from.department,
                from.jobTitle,
                from.contactName,
                from.contactPhone,
                from.contactFax,
                from.contactMobile,
                from.address,
                from.notes);
    }
}
