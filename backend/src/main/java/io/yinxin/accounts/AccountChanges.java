package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountFollower.Turn;
import io.yinxin.organisations.OrganisationError;
import io.yinxin.organisations.RealName;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
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
    private final AccountFollowers followers;

    AccountChanges(
            AccountRepository repository,
            AccountFields fields,
            AccountMapper mapper,
            AccountLanguages languages,
            AccountFollowers followers) {
        this.repository = repository;
        this.fields = fields;
        this.mapper = mapper;
        this.languages = languages;
        this.followers = followers;
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
     * Another holder, or other data of the same; the database has the last word on documents of operators (GEN-09).
     *
     * @param version of the account the change was decided on
     * @throws DomainException CONFLICT_STALE, ID_NUMBER_DUPLICATE
     */
    @WithTransaction
    public Uni<Profile> changeHolder(UUID accountId, int version, Holder holder) {
        return repository
                .required(accountId)
                .invoke(account -> require(account.version == version && account.state != AccountState.DELETED))
                .call(account -> followers.tellOfPerson(accountId, mapper.toHolder(account), holder))
                .invoke(account -> fields.fill(account, holder))
                .map(mapper::toProfile)
                .call(repository::flush)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("idNumber", AccountError.ID_NUMBER_DUPLICATE));
    }

    /** Another phone, proven by a code; it does not sign in of itself (ACC-45). */
    @WithTransaction
    public Uni<Profile> changeMobile(UUID accountId, String mobile) {
        return change(accountId, account -> fields.fillMobile(account, mobile));
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
                    account.passwordBarredAt = null;
                    account.passwordChangedAt = null;
                    account.mustChangePassword = false;
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
                })
                .call(() -> followers.tell(accountId, Turn.DISABLED));
    }

    /**
     * The holder's own new password; an initial one is done with, and the mobile it came with is proven (SGN-19).
     *
     * @param passwordHash PHC string
     * @param mobileProven whether a code sent to the bound mobile came back
     */
    @WithTransaction
    public Uni<Profile> changePassword(UUID accountId, String passwordHash, boolean mobileProven) {
        return change(accountId, account -> {
            require(account.passwordHash != null && account.state != AccountState.DELETED);
            account.passwordHash = passwordHash;
            account.passwordChangedAt = fields.now();
            account.mustChangePassword = false;
            account.mobileVerified |= mobileProven && account.mobile != null;
            account.mobileProofRequired &= !mobileProven;
        });
    }

    /** Somebody else sets the password; the holder has to change it at the next sign-in (GEN-19, OPR-20). */
    @WithTransaction
    public Uni<Profile> giveInitialPassword(UUID accountId, String passwordHash) {
        return change(accountId, account -> {
            require(account.state != AccountState.DELETED);
            account.passwordHash = passwordHash;
            account.passwordChangedAt = fields.now();
            account.mustChangePassword = true;
            account.passwordBarredAt = null;
            // Made by a card that is gone: with a password it needs no activation.
            account.state = account.state == AccountState.NOT_ACTIVATED ? AccountState.ACTIVE : account.state;
        });
    }

    /**
     * The holder has a new password, chosen after a proof (RCP-38): it is nobody else's any more (RCP-10). Wrong passwords
     * so far are forgotten by {@link PasswordCheck#unlock}.
     *
     * @param passwordHash PHC string
     * @param unbar whether the proof ends what {@link #barPassword} began
     * @throws DomainException CONFLICT_STALE if it is not ACTIVE
     */
    @WithTransaction
    public Uni<Profile> resetPassword(UUID accountId, String passwordHash, boolean unbar) {
        return change(accountId, account -> {
            require(account.state == AccountState.ACTIVE);
            account.passwordHash = passwordHash;
            account.passwordChangedAt = fields.now();
            account.mustChangePassword = false;
            account.passwordBarredAt = unbar ? null : account.passwordBarredAt;
        });
    }

    /** The holder has said that a recovery was not theirs: the password opens nothing until a stronger proof (RCP-15). */
    @WithTransaction
    public Uni<Profile> barPassword(UUID accountId) {
        return change(accountId, account -> account.passwordBarredAt = fields.now());
    }

    /** The address has changed, proven by a code (RCP-36). */
    @WithTransaction
    public Uni<Profile> changeEmail(UUID accountId, String email) {
        return change(accountId, account -> {
            fields.fillEmail(account, email);
            account.emailVerified = true;
        });
    }

    /**
     * Nothing of the person is left but the user name, which is never given again (ACC-79); what else there was belongs to
     * other tables. Of an account that was deleted before, what was kept of it.
     */
    @WithTransaction
    public Uni<Profile> close(UUID accountId) {
        return change(accountId, account -> {
                    account.state = AccountState.DELETED;
                    account.closedAt = account.closedAt == null ? fields.now() : account.closedAt;
                    account.erasedAt = fields.now();
                    fields.fill(account, (Holder) null);
                    fields.fillMobile(account, null);
                    fields.fillEmail(account, null);
                    fields.fill(account, RealName.NONE);
                    account.department = null;
                    account.passwordHash = null;
                    account.passwordBarredAt = null;
                    account.passwordChangedAt = null;
                    account.mustChangePassword = false;
                })
                .call(() -> languages.forget(accountId))
                .call(() -> followers.tell(accountId, Turn.DELETED));
    }

    /**
     * The administrator becomes an operator and one of the operators administrator. The database has the last word on
     * there being one (GEN-07), so the former goes first.
     *
     * @throws DomainException CONFLICT_STALE if one of them is not any more what it has to be, ORG_ADMIN_EXISTS
     */
    @WithTransaction
    public Uni<Void> exchangeAdministrator(UUID formerId, UUID nextId) {
        return repository
                .required(formerId)
                .invoke(former -> require(former.kind == UserKind.ENT_ADMIN && former.state != AccountState.DELETED))
                .chain(former -> repository
                        .required(nextId)
                        .invoke(next -> require(next.kind == UserKind.ENT_OPERATOR
                                && next.state == AccountState.ACTIVE
                                && next.organisationId.equals(former.organisationId)))
                        .invoke(next -> former.kind = UserKind.ENT_OPERATOR)
                        .call(repository::flush)
                        .invoke(next -> next.kind = UserKind.ENT_ADMIN)
                        .call(repository::flush))
                .chain(() -> followers.tell(formerId, Turn.ADMINISTRATION_EXCHANGED))
                .chain(() -> followers.tell(nextId, Turn.ADMINISTRATION_EXCHANGED))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new DomainException(OrganisationError.ORG_ADMIN_EXISTS));
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
