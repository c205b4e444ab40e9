package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.OrganisationError;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What others may ask about accounts. */
@ApplicationScoped
public class Accounts {
    private final AccountRepository repository;
    private final AccountMapper mapper;
    private final AccountFields fields;

    Accounts(AccountRepository repository, AccountMapper mapper, AccountFields fields) {
        this.repository = repository;
        this.mapper = mapper;
        this.fields = fields;
    }

    @WithSession
    public Uni<Boolean> hasAdministrator(UUID organisationId) {
        return repository.hasAdministrator(organisationId);
    }

    /** @throws DomainException NOT_FOUND */
    @WithSession
    public Uni<Profile> profile(UUID accountId) {
        return repository.required(accountId).map(mapper::toProfile);
    }

    /** Those of them that are on record, deleted ones included. */
    @WithSession
    public Uni<Map<UUID, Profile>> profiles(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : repository
                        .list("id in ?1", accountIds)
                        .map(found -> found.stream()
                                .map(mapper::toProfile)
                                .collect(Collectors.toUnmodifiableMap(Profile::accountId, profile -> profile)));
    }

    /** The account of exactly that name; null for names nobody has, or has any more. */
    @WithSession
    public Uni<@Nullable Profile> named(String username) {
        return repository.named(username).map(found -> found == null ? null : mapper.toProfile(found));
    }

    @WithSession
    public Uni<@Nullable Profile> administratorOf(UUID organisationId) {
        return repository.administratorOf(organisationId).map(found -> found == null ? null : mapper.toProfile(found));
    }

    /** Those that are not deleted. */
    @WithSession
    public Uni<List<Profile>> operatorsOf(UUID organisationId) {
        return repository
                .operatorsOf(organisationId)
                .map(found -> found.stream().map(mapper::toProfile).toList());
    }

    /**
     * The administrator stays until the caller's transaction ends, in which somebody becomes an operator: there is none
     * without an administrator (GEN-13).
     *
     * @throws DomainException CONFLICT_STALE if the administrator has gone
     */
    @WithTransaction
    public Uni<Void> keepAdministrator(UUID organisationId) {
        return repository
                .lockAdministrator(organisationId, "share")
                .invoke(there -> {
                    if (!there) {
                        throw new DomainException(CommonError.CONFLICT_STALE);
                    }
                })
                .replaceWithVoid();
    }

    /** Nobody becomes an operator until the caller's transaction ends, in which the administrator may go. */
    @WithTransaction
    public Uni<Void> keepOperatorsOut(UUID organisationId) {
        return repository.lockAdministrator(organisationId, "update").replaceWithVoid();
    }

    /** How many there are, without reading them. */
    @WithSession
    public Uni<Long> countOperatorsOf(UUID organisationId) {
        return repository.countOperatorsOf(organisationId);
    }

    /** Those of them whose person was verified. */
    @WithSession
    public Uni<List<Profile>> verifiedOperatorsOf(UUID organisationId) {
        return repository
                .verifiedOperatorsOf(organisationId)
                .map(found -> found.stream().map(mapper::toProfile).toList());
    }

    /** Operators of the organisation, deleted ones included, that belong to the holder of this document. */
    @WithSession
    public Uni<List<Profile>> operatorsWithDocument(UUID organisationId, String idType, String idNumber) {
        return repository
                .operatorsWithDocument(organisationId, idType, fields.idNumberIndexes(idNumber))
                .map(found -> found.stream().map(mapper::toProfile).toList());
    }

    /** Whether an individual who is not deleted has this document (REG-33). */
    @WithSession
    public Uni<Boolean> hasIndividual(String idType, String idNumber) {
        return repository.hasIndividual(idType, fields.idNumberIndexes(idNumber));
    }

    /**
     * The same within the caller's transaction, until whose end nobody else gets an answer for this document: of two
     * registrations at the same time the second sees the first.
     */
    @WithTransaction
    public Uni<Boolean> hasIndividualForSure(String idType, String idNumber) {
        return repository
                .lockDocument(fields.idNumberIndex(idNumber))
                .chain(() -> repository.hasIndividual(idType, fields.idNumberIndexes(idNumber)));
    }

    /** Makes others wait who want to take this document for an account, until the caller's transaction ends. */
    @WithTransaction
    public Uni<Void> lockDocument(String idNumber) {
        return repository.lockDocument(fields.idNumberIndex(idNumber));
    }

    /** Individuals that belong to the holder of this document, without deleted ones. */
    @WithSession
    public Uni<List<Profile>> individualsWithDocument(String idType, String idNumber) {
        return repository
                .individualsWithDocument(idType, fields.idNumberIndexes(idNumber))
                .map(found -> found.stream().map(mapper::toProfile).toList());
    }

    /** The name made from a card number, with {@code _2}, {@code _3} … where it was given before (SGN-43). */
    @WithSession
    public Uni<String> freeCardName(String base) {
        return repository.givenAmong(CardNames.lowerCandidates(base)).map(given -> CardNames.firstFree(base, given));
    }

    /**
     * Creates an account within the caller's transaction. The database has the last word on what must be unique, so two
     * creations at the same time cannot both succeed.
     *
     * @throws DomainException USERNAME_TAKEN, ORG_ADMIN_EXISTS, ID_NUMBER_DUPLICATE
     */
    @WithTransaction
    public Uni<UUID> create(NewAccount account) {
        return repository
                .persistAndFlush(fields.entityOf(account))
                .map(saved -> saved.id)
                .onFailure(ConstraintViolationException.class)
                .transform(failure -> refusal((ConstraintViolationException) failure));
    }

    private static Throwable refusal(ConstraintViolationException failure) {
        String constraint = String.valueOf(failure.getConstraintName());
        return switch (constraint) {
            case "account_username_any_case" -> DomainException.at("username", AccountError.USERNAME_TAKEN);
            case "account_one_administrator" -> DomainException.at("uscc", OrganisationError.ORG_ADMIN_EXISTS);
            case "account_operator_document" -> DomainException.at("idNumber", AccountError.ID_NUMBER_DUPLICATE);
            default -> failure;
        };
    }
}
