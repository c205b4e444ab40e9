package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Lets an account's mobile or e-mail serve as a name to sign in with, for one account each (ACC-61, ACC-66). Joins the
 * caller's transaction; proofs, notices and audit are the caller's.
 */
@Singleton
public class SignInSwitches {
    private final AccountRepository repository;
    private final AccountMapper mapper;

    SignInSwitches(AccountRepository repository, AccountMapper mapper) {
        this.repository = repository;
        this.mapper = mapper;
    }

    /**
     * The bound mobile has been proven, just now or before.
     *
     * @throws DomainException PHONE_LOGIN_TAKEN if another account has it on; CONFLICT_STALE if no mobile is bound
     */
    @WithTransaction
    public Uni<Profile> phoneOn(UUID accountId) {
        return on(accountId, AccountError.PHONE_LOGIN_TAKEN, account -> {
            require(account.mobile != null);
            account.mobileVerified = true;
            account.phoneLogin = true;
        });
    }

    /** As {@link #phoneOn}. @throws DomainException EMAIL_LOGIN_TAKEN, CONFLICT_STALE */
    @WithTransaction
    public Uni<Profile> emailOn(UUID accountId) {
        return on(accountId, AccountError.EMAIL_LOGIN_TAKEN, account -> {
            require(account.email != null);
            account.emailVerified = true;
            account.emailLogin = true;
        });
    }

    @WithTransaction
    public Uni<Profile> phoneOff(UUID accountId) {
        return change(accountId, account -> account.phoneLogin = false);
    }

    @WithTransaction
    public Uni<Profile> emailOff(UUID accountId) {
        return change(accountId, account -> account.emailLogin = false);
    }

    /** The database decides, so that two accounts that switch it on at the same time do not both have it. */
    private Uni<Profile> on(UUID accountId, AccountError taken, Consumer<AccountEntity> step) {
        return change(accountId, step)
                .call(repository::flush)
                .onFailure(ConstraintViolationException.class)
                .transform(failure -> new DomainException(taken));
    }

    private Uni<Profile> change(UUID accountId, Consumer<AccountEntity> step) {
        return repository.required(accountId).invoke(step).map(mapper::toProfile);
    }

    private static void require(boolean bound) {
        if (!bound) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }
}
