package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.Profile;
import io.yinxin.desk.DeskError;
import io.yinxin.desk.TaskDecision;
import io.yinxin.desk.TaskOutcome;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.recovery.ReviewRequest;
import io.yinxin.recovery.ReviewRequests;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a decision does (RVW-54, RVW-55, RVW-58, RCP-27, RCP-28), within its transaction. */
@Singleton
class DecideReview {
    private final ReviewRequests requests;
    private final ChosenPasswordStore chosen;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final PasswordCheck passwords;
    private final PutInForce putInForce;
    private final ReviewNotices notices;
    private final ReviewPictures pictures;

    DecideReview(
            ReviewRequests requests,
            ChosenPasswordStore chosen,
            Accounts accounts,
            AccountChanges changes,
            PasswordCheck passwords,
            PutInForce putInForce,
            ReviewNotices notices,
            ReviewPictures pictures) {
        this.requests = requests;
        this.chosen = chosen;
        this.accounts = accounts;
        this.changes = changes;
        this.passwords = passwords;
        this.putInForce = putInForce;
        this.notices = notices;
        this.pictures = pictures;
    }

    /** @throws DomainException RVW_OBJECT_CLOSED: no account, not active, or its password was changed meanwhile */
    Uni<Void> decided(TaskOutcome outcome, ReviewData data) {
        Uni<Void> effect =
                switch (outcome.decision()) {
                    case APPROVE -> approve(outcome.objectId(), data);
                    case REFUSE -> refuse(outcome, data);
                    case RETURN -> throw new IllegalStateException("requests are not returned");
                };
        return effect.call(() -> requests.end(outcome.objectId(), stateOf(outcome.decision())))
                .call(() -> pictures.decided(RecoveryKind.PASSWORD, outcome.objectId()));
    }

    private static ReviewRequest.State stateOf(TaskDecision decision) {
        return decision == TaskDecision.APPROVE ? ReviewRequest.State.APPROVED : ReviewRequest.State.REFUSED;
    }

    private Uni<Void> approve(UUID id, ReviewData data) {
        return account(data)
                .flatMap(account -> chosen.take(id).map(password -> usable(password, account)))
                .flatMap(password -> putInForce.put(
                        password.account().accountId(),
                        password.hash(),
                        Method.MANUAL_REVIEW,
                        before -> notices.approved(data, before)))
                .call(account -> exchangeEmail(data, account))
                .call(account -> passwords.unlock(account.username()))
                .replaceWithVoid();
    }

    private record Usable(Profile account, String hash) {
        @Override
        public String toString() {
            return "Usable";
        }
    }

    private static Usable usable(ChosenPasswordStore.@Nullable Chosen password, @Nullable Profile account) {
        if (password == null || account == null || account.state() != AccountState.ACTIVE) {
            throw new DomainException(DeskError.RVW_OBJECT_CLOSED);
        }
        boolean overtaken = account.passwordChangedAt() != null
                && account.passwordChangedAt().isAfter(password.chosenAt());
        if (overtaken) {
            throw new DomainException(DeskError.RVW_OBJECT_CLOSED);
        }
        return new Usable(account, password.hash());
    }

    /** RCP-36. */
    private Uni<Void> exchangeEmail(ReviewData data, Profile account) {
        ReviewData.Overseas overseas = data.overseas();
        return overseas == null
                ? Uni.createFrom().voidItem()
                : changes.changeEmail(account.accountId(), overseas.email()).replaceWithVoid();
    }

    private Uni<Void> refuse(TaskOutcome outcome, ReviewData data) {
        return chosen.take(outcome.objectId())
                .chain(() -> account(data))
                .flatMap(account -> notices.refused(data, account, outcome.opinion()));
    }

    private Uni<@Nullable Profile> account(ReviewData data) {
        UUID id = data.accountId();
        return id == null
                ? Uni.createFrom().nullItem()
                : accounts.profile(id)
                        .map(found -> (@Nullable Profile) found)
                        .onFailure(failure ->
                                failure instanceof DomainException refusal && refusal.code() == CommonError.NOT_FOUND)
                        .recoverWithNull();
    }
}
