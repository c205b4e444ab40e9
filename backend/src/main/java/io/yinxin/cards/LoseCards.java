package io.yinxin.cards;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts accounts from cards that no longer fit after data have changed: the column "card binding" of spec 05 table 4.1.
 * Joins the transaction of the change.
 */
@Singleton
public class LoseCards {
    private final Accounts accounts;
    private final Organisations organisations;
    private final CardBindingRepository repository;
    private final CardBindings bindings;
    private final CardLink link;

    LoseCards(
            Accounts accounts,
            Organisations organisations,
            CardBindingRepository repository,
            CardBindings bindings,
            CardLink link) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.repository = repository;
        this.bindings = bindings;
        this.link = link;
    }

    /**
     * An operator whose name, document type or number differs from the card's loses it (ACC-30); an administrator does
     * not: the card is the legal representative's (ACC-14).
     */
    @WithTransaction
    public Uni<Void> afterHolderChanged(UUID accountId) {
        return accounts.profile(accountId)
                .flatMap(account -> bindings.ofAccount(accountId)
                        .flatMap(card -> card == null || fits(account, account.holder(), card)
                                ? Uni.createFrom().voidItem()
                                : link.unbind(account, card, null)));
    }

    /** The account is closed, or another kind now: its card is free again. Its holder is told of that, not of this besides. */
    @WithTransaction
    public Uni<Void> afterClosing(UUID accountId) {
        return bindings.ofAccount(accountId)
                .flatMap(card -> card == null
                        ? Uni.createFrom().voidItem()
                        : accounts.profile(accountId).flatMap(account -> link.part(account, card)));
    }

    /** Whether the account would lose a card if it belonged to that holder. */
    @WithSession
    public Uni<Boolean> wouldLose(Profile account, Holder holder) {
        return bindings.ofAccount(account.accountId()).map(card -> card != null && !fits(account, holder, card));
    }

    private static boolean fits(Profile account, @Nullable Holder holder, CardRecord card) {
        return account.kind() == UserKind.ENT_ADMIN
                || BindingRules.differences(holder, card.holder()).isEmpty();
    }

    /** Whether an account of the organisation would lose a card if that were the organisation's code. */
    @WithSession
    public Uni<Boolean> wouldLoseAny(UUID organisationId, String orgCode) {
        return everybody(organisationId)
                .flatMap(ids -> repository.ofOtherCode(ids, orgCode))
                .map(found -> !found.isEmpty());
    }

    /** All cards of the organisation that tell another organisation code are lost (ACC-23). */
    @WithTransaction
    public Uni<Void> afterCodeChanged(UUID organisationId) {
        return organisations
                .byId(organisationId)
                .flatMap(organisation ->
                        everybody(organisationId).flatMap(ids -> repository.ofOtherCode(ids, organisation.orgCode())))
                .map(found -> found.stream().map(CardBindingEntity::toRecord).toList())
                .flatMap(this::unbind);
    }

    private Uni<List<UUID>> everybody(UUID organisationId) {
        return accounts.administratorOf(organisationId)
                .flatMap(administrator -> accounts.operatorsOf(organisationId)
                        .map(operators -> Stream.concat(Stream.ofNullable(administrator), operators.stream())
                                .map(Profile::accountId)
                                .toList()));
    }

    private Uni<Void> unbind(List<CardRecord> cards) {
        return Multi.createFrom()
                .iterable(cards)
                .onItem()
                .transformToUniAndConcatenate(
                        card -> accounts.profile(card.accountId()).flatMap(account -> link.unbind(account, card, null)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
