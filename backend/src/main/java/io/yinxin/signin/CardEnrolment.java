package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.NewAccount;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.CardHolder;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardLink;
import io.yinxin.cards.PresentedCard;
import io.yinxin.cards.TakeOver;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.NewOrganisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.Names;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates what a card's first sign-in creates, within the caller's transaction (SGN-32 to SGN-34, REG-06). */
@Singleton
class CardEnrolment {
    private final Organisations organisations;
    private final Accounts accounts;
    private final CardLink link;
    private final Audit audit;

    CardEnrolment(Organisations organisations, Accounts accounts, CardLink link, Audit audit) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.link = link;
        this.audit = audit;
    }

    /** The administrator of a legal card, bound to it. */
    Uni<Profile> administrator(PresentedCard card) {
        return organisations
                .ofCard(organisation(card))
                .flatMap(organisationId -> administrator(organisationId, card, TakeOver.holderOf(card)))
                .call(account -> link.bind(account, card));
    }

    /** The operator of an operator card, bound to it; with the administrator where there is none (GEN-13). */
    Uni<Profile> operator(PresentedCard card) {
        return withAdministrator(card)
                .call(accounts::keepAdministrator)
                .flatMap(organisationId ->
                        create(UserKind.ENT_OPERATOR, card.cardNo(), organisationId, TakeOver.holderOf(card)))
                .call(account -> link.bind(account, card));
    }

    /** Sees to it that the operator card's organisation has an administrator, unknown as yet. @return the organisation */
    Uni<UUID> withAdministrator(PresentedCard card) {
        return organisations
                .ofCard(organisation(card))
                .call(organisationId -> accounts.hasAdministrator(organisationId)
                        .flatMap(there -> there
                                ? Uni.createFrom().voidItem()
                                : administrator(organisationId, card, null).replaceWithVoid()));
    }

    private Uni<Profile> administrator(UUID organisationId, PresentedCard card, @Nullable Holder holder) {
        return create(UserKind.ENT_ADMIN, TakeOver.administratorName(card), organisationId, holder);
    }

    private Uni<Profile> create(UserKind kind, String nameBase, UUID organisationId, @Nullable Holder holder) {
        return accounts.freeCardName(nameBase)
                .flatMap(name -> accounts.create(
                        new NewAccount(kind, name, organisationId, holder, null, null, null, AccountOrigin.CARD_AUTO)))
                .call(id -> audit.record(
                        new AuditEvent.Registered(id, organisationId, kind.name(), AccountOrigin.CARD_AUTO.name())))
                .flatMap(accounts::profile);
    }

    /** Only a legal card tells who the legal representative is: its holder. */
    static NewOrganisation organisation(PresentedCard card) {
        CardHolder holder = card.holder();
        return new NewOrganisation(
                OrganisationKind.ENTERPRISE,
                card.organisation().orgCode(),
                card.organisation().uscc(),
                Names.normaliseOrganisation(card.organisation().name()),
                card.kind() == CardKind.LEGAL
                        ? new LegalRepresentative(holder.name(), holder.idType(), holder.idNumber(), null, null)
                        : null,
                RealNameLevel.NONE,
                List.of(),
                null);
    }
}
