package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardDesk;
import io.yinxin.cards.CardLink;
import io.yinxin.cards.CardPurpose;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.PresentedCard;
import io.yinxin.cards.TakeOver;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifies administrators and operators by a card (RNV-13 to RNV-17, RNV-46 to RNV-49). */
@ApplicationScoped
class VerifyByCard {
    private final CardDesk desk;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Organisations organisations;
    private final CardBindings bindings;
    private final CardLink link;
    private final CardRefusal refusals;
    private final Proving proving;
    private final Caller caller;

    VerifyByCard(
            CardDesk desk,
            Accounts accounts,
            AccountChanges changes,
            Organisations organisations,
            CardBindings bindings,
            CardLink link,
            CardRefusal refusals,
            Proving proving,
            Caller caller) {
        this.desk = desk;
        this.accounts = accounts;
        this.changes = changes;
        this.organisations = organisations;
        this.bindings = bindings;
        this.link = link;
        this.refusals = refusals;
        this.proving = proving;
        this.caller = caller;
    }

    /** @throws DomainException as {@link CardProofRules} says; what {@link CardDesk#present} throws */
    @Requires(Right.USE_CARD)
    Uni<CardProof> verify(CardTokenForm token) {
        UUID accountId = caller.requireUser().accountId();
        Uni<CardProof> attempt = desk.present(token, CardPurpose.VERIFY)
                .flatMap(card -> Panache.withTransaction(() -> accounts.profile(accountId)
                        .flatMap(account -> situation(account, card)
                                .call(situation -> refusals.refuse(situation, account, card))
                                .flatMap(situation -> prove(account, card, CardProofRules.binds(situation))))));
        return proving.auditRefusal(accountId, RealNameMethod.CARD, attempt);
    }

    private Uni<CardProofRules.Situation> situation(Profile account, PresentedCard card) {
        return organisations
                .ofAccount(account.organisationId())
                .flatMap(organisation -> bindings.ofAccount(account.accountId())
                        .flatMap(bound -> bindings.ofCard(card.cardNo())
                                .map(holder -> new CardProofRules.Situation(
                                        account.kind(),
                                        card.kind(),
                                        isOf(organisation, card),
                                        card.holder()
                                                .differencesFrom(account.holder())
                                                .isEmpty(),
                                        bound != null,
                                        holder != null && !holder.accountId().equals(account.accountId())))));
    }

    private Uni<CardProof> prove(Profile account, PresentedCard card, boolean bind) {
        Uni<Void> bound = bind ? bind(account, card) : Uni.createFrom().voidItem();
        return bound.chain(() -> proving.prove(account, RealNameMethod.CARD, card.proofBasis(), caller.language()))
                .map(reached -> CardProof.of(card, reached, bind));
    }

    /** An administrator without holder becomes the card's, as by binding alone. @throws DomainException CARD_IN_USE */
    private Uni<Void> bind(Profile account, PresentedCard card) {
        Uni<Void> held = account.holder() == null
                ? changes.giveHolder(account.accountId(), TakeOver.holderOf(card))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
        return held.chain(() -> link.bind(account, card));
    }

    private static boolean isOf(@Nullable Organisation organisation, PresentedCard card) {
        return organisation != null
                && organisation.orgCode().equals(card.organisation().orgCode());
    }

    /** What the result page shows (RNV-18). */
    record CardProof(RealName reached, String cardNoMasked, String orgName, boolean bound) {
        static CardProof of(PresentedCard card, RealName reached, boolean bound) {
            return new CardProof(
                    reached, Masks.shortMask(card.cardNo()), card.organisation().name(), bound);
        }
    }
}
