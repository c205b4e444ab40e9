package io.yinxin.upgrades;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.cards.CardDesk;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardLink;
import io.yinxin.cards.CardLinkError;
import io.yinxin.cards.CardPurpose;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.PresentedCard;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Texts;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * An individual who holds an operator's card of an organisation becomes its operator by the card alone, and is bound to
 * it (OPR-41). Nobody else has to agree: the card is the organisation's word.
 */
@ApplicationScoped
class UpgradeByCard {
    private final CardDesk desk;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Upgrades upgrades;
    private final BecomeOperator become;
    private final CardLink link;
    private final RealNames realNames;
    private final Texts texts;
    private final Caller caller;

    UpgradeByCard(
            CardDesk desk,
            Accounts accounts,
            Organisations organisations,
            Upgrades upgrades,
            BecomeOperator become,
            CardLink link,
            RealNames realNames,
            Texts texts,
            Caller caller) {
        this.desk = desk;
        this.accounts = accounts;
        this.organisations = organisations;
        this.upgrades = upgrades;
        this.become = become;
        this.link = link;
        this.realNames = realNames;
        this.texts = texts;
        this.caller = caller;
    }

    /**
     * @throws DomainException one of the card's own; CARD_NEED_OPERATOR, CARD_HOLDER_MISMATCH, CARD_IN_USE;
     *     ORG_WITHOUT_ADMIN, ID_NUMBER_DUPLICATE
     */
    @Requires(Right.BECOME_OPERATOR)
    Uni<Void> upgrade(CardTokenForm token) {
        UUID accountId = caller.requireUser().accountId();
        return desk.present(token, CardPurpose.BIND)
                .flatMap(card -> Panache.withTransaction(
                        () -> accounts.profile(accountId).flatMap(individual -> upgrade(individual, card))));
    }

    private Uni<Void> upgrade(Profile individual, PresentedCard card) {
        requireOwnOperatorCard(individual, card);
        return organisations
                .idOf(card.organisation().orgCode())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(UpgradeError.ORG_WITHOUT_ADMIN))
                .call(() -> upgrades.openOf(individual.accountId()).invoke(open -> {
                    if (open != null) {
                        upgrades.end(open, UpgradeState.WITHDRAWN, null);
                    }
                }))
                // Bound first: by the own card an administrator may be an operator, too (GEN-10).
                .call(() -> link.bind(individual, card))
                .flatMap(organisationId -> become.of(individual, organisationId, "CARD"))
                .flatMap(operator -> realNames.grant(operator, RealNameMethod.CARD, card.proofBasis()));
    }

    private void requireOwnOperatorCard(Profile individual, PresentedCard card) {
        if (card.kind() != CardKind.OPERATOR) {
            throw new DomainException(CardLinkError.CARD_NEED_OPERATOR);
        }
        boolean same = individual.holder() != null
                && individual
                        .holder()
                        .isPerson(
                                card.holder().name(),
                                card.holder().idType(),
                                card.holder().idNumber());
        if (!same) {
            throw DomainException.with(
                    CardLinkError.CARD_HOLDER_MISMATCH,
                    Map.of(
                            "fields",
                            texts.label("name", caller.language()) + " / "
                                    + texts.label("idNumber", caller.language())));
        }
    }
}
