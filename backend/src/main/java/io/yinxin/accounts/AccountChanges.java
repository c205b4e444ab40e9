package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.RealName;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can become of an account on record. Every step joins the caller's transaction and checks the state it comes from;
 * sessions, notices and audit are the caller's.
 */
@Singleton
public class AccountChanges {
    private final AccountRepository repository;
    private final AccountFields fields;
    private final AccountMapper mapper;
    private final AccountLanguages languages;

    AccountChanges(
            AccountRepository repository, AccountFields fields, AccountMapper mapper, AccountLanguages languages) {
        this.repository = repository;
        this.fields = fields;
        this.mapper = mapper;
        this.languages = languages;
    }

    /**
     * NOT_ACTIVATED becomes ACTIVE (ACC-57).
     *
     * @param passwordHash PHC string
     * @param mobile proven by a code; null leaves the one that is bound (ACC-58)
     * @throws DomainException CONFLICT_STALE if it is not NOT_ACTIVATED any more
     */
    @WithTransaction
    public Uni<Profile> activate(UUID accountId, String passwordHash, @Nullable String mobile) {
        return change(accountId, account -> {
            require(account.state == AccountState.NOT_ACTIVATED);
            account.state = AccountState.ACTIVE;
            account.passwordHash = passwordHash;
            account.passwordChangedAt = fields.now();
            account.mustChangePassword = false;
            if (mobile != null) {
                fields.fillMobile(account, mobile);
            }
        });
    }

    /** An administrator without holder gets one (SGN-39). @throws DomainException CONFLICT_STALE if there is one */
    @WithTransaction
    public Uni<Profile> giveHolder(UUID accountId, Holder holder) {
        return change(accountId, account -> {
            require(account.holderName == null);
            fields.fill(account, holder);
        });
    }

    /**
     * The account is taken from whoever registered it: a name made from the card's number, another holder, nothing left
     * of what was its own, NOT_ACTIVATED (SGN-37).
     */
    @WithTransaction
    public Uni<Profile> overwrite(UUID accountId, String username, Holder holder) {
        return change(accountId, account -> {
                    require(account.state == AccountState.ACTIVE || account.state == AccountState.NOT_ACTIVATED);
                    account.username = username;
                    account.usernameOrigin = "CARD";
                    fields.fill(account, holder);
                    fields.fillMobile(account, null);
                    fields.fillEmail(account, null);
                    fields.fill(account, RealName.NONE);
                    account.passwordHash = null;
                    account.passwordChangedAt = null;
                    account.mustChangePassword = false;
                    account.phoneLogin = false;
                    account.state = AccountState.NOT_ACTIVATED;
                })
                .call(() -> languages.forget(accountId));
    }

    /** ACTIVE or NOT_ACTIVATED becomes DISABLED; its password tells which it was (spec 00 section 5.2). */
    @WithTransaction
    public Uni<Profile> disable(UUID accountId) {
        return change(accountId, account -> {
            require(account.state == AccountState.ACTIVE || account.state == AccountState.NOT_ACTIVATED);
            account.state = AccountState.DISABLED;
        });
    }

    @WithTransaction
    Uni<Profile> changeRealName(UUID accountId, RealName realName) {
        return change(accountId, account -> fields.fill(account, realName));
    }

    private Uni<Profile> change(UUID accountId, Consumer<AccountEntity> step) {
        return repository.required(accountId).invoke(step).map(mapper::toProfile);
    }

    private static void require(boolean comesFromThere) {
        if (!comesFromThere) {
            throw new DomainException(CommonError.CONFLICT_STALE);
        }
    }
}
