package io.yinxin.cards;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofEnd;
import io.yinxin.accounts.RealNames;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.Caller;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Overwrites the administrator's account with the legal card, for an account registered by somebody without right: all
 * an impostor could use stops (SGN-37). Joins the caller's transaction; the card is judged before.
 */
@Singleton
public class TakeOver {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final RealNames realNames;
    private final CardBindings bindings;
    private final Sessions sessions;
    private final Notices notices;
    private final List<TakeOverFollower> followers;
    private final Audit audit;
    private final Caller caller;

    TakeOver(
            Accounts accounts,
            AccountChanges changes,
            RealNames realNames,
            CardBindings bindings,
            Sessions sessions,
            Notices notices,
            @All List<TakeOverFollower> followers,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.changes = changes;
        this.realNames = realNames;
        this.bindings = bindings;
        this.sessions = sessions;
        this.notices = notices;
        this.followers = followers;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * @param former as it was; its phone and e-mail are told
     * @param except the session that goes on, if any
     * @return the account as it is now, bound to the card and verified by it
     */
    @WithTransaction
    public Uni<Profile> overwrite(Profile former, PresentedCard card, @Nullable UUID except) {
        UUID accountId = former.accountId();
        return nameOf(former, card)
                .flatMap(name -> changes.overwrite(accountId, name, holderOf(card)))
                .call(account -> bindings.put(accountId, card))
                .call(account -> realNames.clear(account, ProofEnd.OVERWRITTEN))
                .call(account -> realNames.grant(account, RealNameMethod.CARD, card.proofBasis()))
                .call(account -> sessions.endOthers(accountId, except, EndReason.OVERWRITTEN))
                .call(account -> tell(former, card))
                .call(this::follow)
                .call(account -> disableCardlessOperators(Objects.requireNonNull(account.organisationId())))
                .call(account -> audit.record(new AuditEvent.AccountOverwritten(
                        accountId, masked(card), Masks.shortMask(former.username()))));
    }

    /** The holder of a card, who told no dates of the document. */
    public static Holder holderOf(PresentedCard card) {
        return new Holder(
                card.holder().name(), card.holder().idType(), card.holder().idNumber(), null, null);
    }

    /** The user name of an administrator by card (SGN-32). */
    public static String administratorName(PresentedCard card) {
        return card.cardNo() + "_ADMIN";
    }

    /** A name that comes from this very card is kept: it would be taken only by itself. */
    private Uni<String> nameOf(Profile former, PresentedCard card) {
        String base = administratorName(card);
        boolean same = former.username().equals(base) || former.username().startsWith(base + "_");
        return same ? Uni.createFrom().item(former.username()) : accounts.freeCardName(base);
    }

    private Uni<Void> tell(Profile former, PresentedCard card) {
        Map<String, String> parameters = Map.of("card", masked(card), "username", Masks.shortMask(former.username()));
        return notices.tell(
                former.mobile(),
                former.email(),
                MessageTemplate.ACCOUNT_OVERWRITTEN,
                parameters,
                former.languageOr(caller.language()));
    }

    private Uni<Void> follow(Profile account) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(
                        follower -> follower.overwritten(account).replaceWith(account))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Whoever the impostor took in has no card; the rightful administrator enables who is right. */
    private Uni<Void> disableCardlessOperators(UUID organisationId) {
        return accounts.operatorsOf(organisationId)
                .flatMap(operators -> bindings.boundAmong(
                                operators.stream().map(Profile::accountId).toList())
                        .map(bound -> operators.stream()
                                .filter(one -> !bound.contains(one.accountId()))
                                .filter(one -> one.state() != AccountState.DISABLED)
                                .map(Profile::accountId)
                                .toList()))
                .flatMap(this::disable);
    }

    /** One after the other: they share one database session. */
    private Uni<Void> disable(List<UUID> operators) {
        return Multi.createFrom()
                .iterable(operators)
                .onItem()
                .transformToUniAndConcatenate(operator -> changes.disable(operator)
                        .chain(() -> sessions.endOthers(operator, null, EndReason.DISABLED))
                        .chain(() ->
                                audit.record(new AuditEvent.AccountDisabled(operator, "ADMINISTRATOR_OVERWRITTEN"))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static String masked(PresentedCard card) {
        return Masks.shortMask(card.cardNo());
    }
}
