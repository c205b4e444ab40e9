package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.OrganisationError;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.validation.Contacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** What others may ask about accounts. */
@ApplicationScoped
public class Accounts {
    private static final String ID_NUMBER = "account.id-number";
    private static final String MOBILE = "account.mobile";
    private static final String EMAIL = "account.email";

    private final AccountRepository repository;
    private final AccountMapper mapper;
    private final BlindIndex index;
    private final Clock clock;

    Accounts(AccountRepository repository, AccountMapper mapper, BlindIndex index, Clock clock) {
        this.repository = repository;
        this.mapper = mapper;
        this.index = index;
        this.clock = clock;
    }

    @WithSession
    public Uni<Boolean> hasAdministrator(UUID organisationId) {
        return repository.hasAdministrator(organisationId);
    }

    /** @throws DomainException NOT_FOUND */
    @WithSession
    public Uni<Profile> profile(UUID accountId) {
        return repository
                .findById(accountId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .map(mapper::toProfile);
    }

    /**
     * Creates an account within the caller's transaction. The database has the last word on what must be unique, so two
     * creations at the same time cannot both succeed.
     *
     * @throws DomainException USERNAME_TAKEN, ORG_ADMIN_EXISTS, ID_NUMBER_DUPLICATE
     */
    @WithTransaction
    public Uni<UUID> create(NewAccount account) {
        AccountEntity entity = entityOf(account);
        return repository
                .persistAndFlush(entity)
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

    private AccountEntity entityOf(NewAccount from) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AccountEntity entity = new AccountEntity();
        entity.id = Ids.next();
        entity.kind = from.kind();
        entity.username = from.username();
        entity.usernameOrigin = "CHOSEN";
        entity.organisationId = from.organisationId();
        entity.holderName = from.holder().name();
        entity.holderIdType = from.holder().idType();
        entity.holderIdNumber = from.holder().idNumber();
        entity.holderIdIndex = index.of(ID_NUMBER, from.holder().idNumber());
        entity.holderIdValidFrom = from.holder().idValidFrom();
        entity.holderIdValidTo = from.holder().idValidTo();
        entity.mobile = from.mobile();
        entity.mobileIndex = index.of(MOBILE, from.mobile());
        entity.mobileVerified = true;
        entity.email = from.email();
        entity.emailIndex = index.of(EMAIL, Contacts.normaliseEmail(from.email()));
        entity.emailVerified = false;
        entity.passwordHash = from.passwordHash();
        entity.passwordChangedAt = now;
        entity.mustChangePassword = false;
        entity.phoneLogin = false;
        entity.state = AccountState.ACTIVE;
        entity.origin = from.origin();
        entity.createdAt = now;
        return entity;
    }
}
