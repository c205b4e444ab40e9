package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountFollower.Turn;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator does to the accounts of the own organisation's operators; those of others are NOT_FOUND. Joins
 * the caller's transaction; sessions, cards, notices and audit are the caller's.
 */
@Singleton
public class OperatorAccounts {
    private final AccountRepository repository;
    private final AccountFields fields;
    private final AccountMapper mapper;
    private final AccountFollowers followers;

    OperatorAccounts(
            AccountRepository repository, AccountFields fields, AccountMapper mapper, AccountFollowers followers) {
        this.repository = repository;
        this.fields = fields;
        this.mapper = mapper;
        this.followers = followers;
    }

    /** What an operator's data shall be. @param holder as stated now, or as it was */
    public record OperatorData(
            Holder holder,
            @Nullable String mobile,
            @Nullable String email) {
        @Override
        public String toString() {
            return "OperatorData";
        }
    }

    /** @throws DomainException NOT_FOUND */
    @WithSession
    public Uni<Profile> operator(UUID organisationId, UUID accountId) {
        return repository.requiredOperator(organisationId, accountId).map(mapper::toProfile);
    }

    /**
     * Another mobile is not proven by anybody; whoever has a password of their own is asked for a code at the next sign-in
     * by it (OPR-22).
     *
     * @param version what the administrator saw
     * @throws DomainException NOT_FOUND, CONFLICT_STALE; ID_NUMBER_DUPLICATE when somebody else was quicker
     */
    @WithTransaction
    public Uni<Profile> change(UUID organisationId, UUID accountId, int version, OperatorData data) {
        return repository
                .requiredOperator(organisationId, accountId)
                .invoke(account -> require(account.version == version))
                .call(account -> followers.tellOfPerson(accountId, mapper.toHolder(account), data.holder()))
                .invoke(account -> {
                    if (!data.holder().equals(mapper.toHolder(account))) {
                        fields.fill(account, data.holder());
                    }
                    if (!Objects.equals(data.mobile(), account.mobile)) {
                        fields.fillMobile(account, data.mobile());
                        account.mobileVerified = false;
                        account.mobileProofRequired = account.passwordHash != null && !account.mustChangePassword;
                    }
                    if (!Objects.equals(data.email(), account.email)) {
                        fields.fillEmail(account, data.email());
                    }
                })
                .call(repository::flush)
                .map(mapper::toProfile)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("idNumber", AccountError.ID_NUMBER_DUPLICATE));
    }

    /** DISABLED becomes what it was: ACTIVE, or NOT_ACTIVATED without a password. @throws DomainException CONFLICT_STALE */
    @WithTransaction
    public Uni<Profile> enable(UUID organisationId, UUID accountId) {
        return step(organisationId, accountId, account -> {
            require(account.state == AccountState.DISABLED);
            account.state = account.passwordHash == null ? AccountState.NOT_ACTIVATED : AccountState.ACTIVE;
        });
    }

    /** For good (OPR-25). The user name stays taken, the document does not (OPR-26). @throws DomainException NOT_FOUND */
    @WithTransaction
    public Uni<Profile> delete(UUID organisationId, UUID accountId) {
        return step(organisationId, accountId, account -> {
                    account.state = AccountState.DELETED;
                    account.phoneLogin = false;
                    account.emailLogin = false;
                })
                .call(() -> followers.tell(accountId, Turn.DELETED));
    }

    /**
     * An individual becomes an operator; what belongs to the person stays (OPR-38, OPR-43).
     *
     * @throws DomainException CONFLICT_STALE if it is no ACTIVE individual any more; ID_NUMBER_DUPLICATE
     */
    @WithTransaction
    public Uni<Profile> takeIn(UUID organisationId, UUID accountId) {
        return repository
                .required(accountId)
                .invoke(account -> {
                    require(account.kind == UserKind.INDIVIDUAL && account.state == AccountState.ACTIVE);
                    account.kind = UserKind.ENT_OPERATOR;
                    account.organisationId = organisationId;
                    account.origin = AccountOrigin.UPGRADED;
                })
                .call(repository::flush)
                .map(mapper::toProfile)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("idNumber", AccountError.ID_NUMBER_DUPLICATE));
    }

    /** A code sent to the mobile came back: what somebody else entered is the holder's (OPR-22). */
    @WithTransaction
    public Uni<Void> mobileProven(UUID accountId) {
        return repository
                .required(accountId)
                .invoke(account -> {
                    account.mobileVerified = account.mobile != null;
                    account.mobileProofRequired = false;
                })
                .replaceWithVoid();
    }

    private Uni<Profile> step(UUID organisationId, UUID accountId, Consumer<AccountEntity> step) {
        return repository
                .requiredOperator(organisationId, accountId)
                .invoke(step)
                .map(mapper::toProfile);
    }

    private static void require(boolean asExpected) {
        if (!asExpected) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }
}
