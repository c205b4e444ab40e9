package io.yinxin.signin;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardRecord;
import io.yinxin.cards.PresentedCard;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.signin.CardSignInRules.Known;
import io.yinxin.signin.CardSignInRules.Link;
import io.yinxin.signin.CardSignInRules.Situation;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up what the tables of card sign-in ask about, within the caller's transaction. */
@Singleton
class CardSituations {
    /** Lock class of organisations; those of codes are 1 and 2. */
    private static final int ORGANISATION_LOCK = 0x59580003;

    private final Organisations organisations;
    private final Accounts accounts;
    private final CardBindings bindings;

    CardSituations(Organisations organisations, Accounts accounts, CardBindings bindings) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.bindings = bindings;
    }

    /**
     * The situation of a card's organisation, kept as it is until the transaction ends: sign-ins of one organisation go
     * one after the other (SGN-50).
     */
    Uni<Situation> of(PresentedCard card) {
        return lock(card.organisation().orgCode())
                .chain(() -> organisations.idOf(card.organisation().orgCode()))
                .flatMap(organisationId -> administrator(organisationId, card)
                        .flatMap(administrator -> operators(organisationId, card)
                                .flatMap(operators -> situation(card, administrator, operators))));
    }

    private static Uni<Void> lock(String orgCode) {
        int key = ByteBuffer.wrap(Secrets.digest(orgCode)).getInt();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from (select pg_advisory_xact_lock(:kind, :key)) as taken", Long.class)
                        .setParameter("kind", ORGANISATION_LOCK)
                        .setParameter("key", key)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private Uni<@Nullable Known> administrator(@Nullable UUID organisationId, PresentedCard card) {
        return organisationId == null
                ? Uni.createFrom().nullItem()
                : accounts.administratorOf(organisationId)
                        .flatMap(found -> found == null ? Uni.createFrom().nullItem() : known(found, card));
    }

    /** Asked for operators' cards only. */
    private Uni<List<Known>> operators(@Nullable UUID organisationId, PresentedCard card) {
        return organisationId == null || card.kind() == CardKind.LEGAL
                ? Uni.createFrom().item(List.of())
                : accounts.operatorsWithDocument(
                                organisationId,
                                card.holder().idType(),
                                card.holder().idNumber())
                        .flatMap(found -> knownOnes(found, card));
    }

    /** One after the other: they share one database session. */
    private Uni<List<Known>> knownOnes(List<Profile> found, PresentedCard card) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(one -> known(one, card))
                .collect()
                .asList();
    }

    private Uni<Known> known(Profile account, PresentedCard card) {
        return bindings.ofAccount(account.accountId())
                .map(bound -> new Known(account.accountId(), account.state(), account.holder(), link(bound, card)));
    }

    private static Link link(@Nullable CardRecord bound, PresentedCard card) {
        if (bound == null) {
            return Link.NOTHING;
        }
        return bound.cardNo().equals(card.cardNo()) ? Link.THIS_CARD : Link.ANOTHER_CARD;
    }

    private Uni<Situation> situation(PresentedCard card, @Nullable Known administrator, List<Known> operators) {
        return bindings.ofCard(card.cardNo())
                .flatMap(bound -> isKept(administrator, card)
                        .map(kept -> new Situation(
                                card.kind(), card.holder(), administrator, operators, kept, bound != null)));
    }

    private Uni<Boolean> isKept(@Nullable Known administrator, PresentedCard card) {
        return administrator == null
                ? Uni.createFrom().item(false)
                : bindings.isKept(administrator.accountId(), card.cardNo());
    }
}
