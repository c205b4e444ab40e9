package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class AccountRepository implements PanacheRepositoryBase<AccountEntity, UUID> {
    /** @throws DomainException NOT_FOUND */
    Uni<AccountEntity> required(UUID accountId) {
        return findById(accountId).onItem().ifNull().failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }

    Uni<@Nullable AccountEntity> named(String username) {
        return find("username = ?1 and state <> ?2", username, AccountState.DELETED)
                .firstResult();
    }

    Uni<@Nullable AccountEntity> administratorOf(UUID organisationId) {
        return find(
                        "organisationId = ?1 and kind = ?2 and state <> ?3",
                        organisationId,
                        UserKind.ENT_ADMIN,
                        AccountState.DELETED)
                .firstResult();
    }

    Uni<List<AccountEntity>> operatorsOf(UUID organisationId) {
        return list(
                "organisationId = ?1 and kind = ?2 and state <> ?3",
                organisationId,
                UserKind.ENT_OPERATOR,
                AccountState.DELETED);
    }

    Uni<Long> countOperatorsOf(UUID organisationId) {
        return count(
                "organisationId = ?1 and kind = ?2 and state <> ?3",
                organisationId,
                UserKind.ENT_OPERATOR,
                AccountState.DELETED);
    }

    Uni<List<AccountEntity>> verifiedOperatorsOf(UUID organisationId) {
        return list(
                "organisationId = ?1 and kind = ?2 and state <> ?3 and realNameLevel <> ?4",
                organisationId,
                UserKind.ENT_OPERATOR,
                AccountState.DELETED,
                RealNameLevel.NONE);
    }

    /** Deleted ones, too. @param indexes digests the number may be stored under */
    Uni<List<AccountEntity>> operatorsWithDocument(UUID organisationId, String idType, List<byte[]> indexes) {
        return list(
                "organisationId = ?1 and kind = ?2 and holderIdType = ?3 and holderIdIndex in ?4",
                organisationId,
                UserKind.ENT_OPERATOR,
                idType,
                indexes);
    }

    /** An operator of the organisation that is not deleted. @throws DomainException NOT_FOUND, also for others' */
    Uni<AccountEntity> requiredOperator(UUID organisationId, UUID accountId) {
        return find(
                        "id = ?1 and organisationId = ?2 and kind = ?3 and state <> ?4",
                        accountId,
                        organisationId,
                        UserKind.ENT_OPERATOR,
                        AccountState.DELETED)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** @param indexes digests the number may be stored under */
    Uni<Boolean> hasIndividual(String idType, List<byte[]> indexes) {
        return count(
                        "kind = ?1 and holderIdType = ?2 and holderIdIndex in ?3 and state <> ?4",
                        UserKind.INDIVIDUAL,
                        idType,
                        indexes,
                        AccountState.DELETED)
                .map(found -> found > 0);
    }

    /** Makes others wait who want to create an account for the same document, until this transaction ends. */
    Uni<Void> lockDocument(byte[] index) {
        return getSession()
                .flatMap(session -> session.createNativeQuery("select pg_advisory_xact_lock(:key)", Object.class)
                        .setParameter("key", ByteBuffer.wrap(index).getLong())
                        .getResultList())
                .replaceWithVoid();
    }

    /** Those that are not deleted; one person may have several (REG-33). */
    Uni<List<AccountEntity>> individualsWithDocument(String idType, List<byte[]> indexes) {
        return list(
                "kind = ?1 and holderIdType = ?2 and holderIdIndex in ?3 and state <> ?4",
                UserKind.INDIVIDUAL,
                idType,
                indexes,
                AccountState.DELETED);
    }

    /** Of these names, in small letters, those that were ever given. */
    Uni<List<String>> givenAmong(List<String> lowerNames) {
        return find("select lower(username) from AccountEntity where lower(username) in ?1", lowerNames)
                .project(String.class)
                .list();
    }

    /** Locks the administrator's row until the transaction ends. @return whether there is an administrator */
    Uni<Boolean> lockAdministrator(UUID organisationId, String strength) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select cast(id as text) from account where organisation_id = :organisation "
                                        + "and kind = 'ENT_ADMIN' and state <> 'DELETED' for " + strength,
                                String.class)
                        .setParameter("organisation", organisationId)
                        .getResultList())
                .map(found -> !found.isEmpty());
    }

    Uni<Boolean> hasAdministrator(UUID organisationId) {
        return count(
                        "organisationId = ?1 and kind = ?2 and state <> ?3",
                        organisationId,
                        UserKind.ENT_ADMIN,
                        AccountState.DELETED)
                .map(found -> found > 0);
    }
}
