package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardRecord;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of an organisation, as far as seals and signatures are theirs. */
@Singleton
class SealPeople {
    private final Accounts accounts;
    private final CardBindings bindings;

    SealPeople(Accounts accounts, CardBindings bindings) {
        this.accounts = accounts;
        this.bindings = bindings;
    }

    /** The legal representative first, then operators bound to a card, by name (SEL-17). */
    Uni<List<CardPerson>> withCard(UUID organisationId) {
        return everybody(organisationId).flatMap(this::withCard);
    }

    /** One of {@link #withCard}; null for anybody else. */
    Uni<@Nullable CardPerson> withCard(UUID organisationId, @Nullable UUID accountId) {
        return withCard(organisationId)
                .map(people -> people.stream()
                        .filter(one -> one.account().accountId().equals(accountId))
                        .findFirst()
                        .orElse(null));
    }

    /** Operators, with or without card, by name (SEL-45). */
    Uni<List<Profile>> declarants(UUID organisationId) {
        return accounts.operatorsOf(organisationId)
                .map(operators -> operators.stream()
                        .filter(SealPeople::isThere)
                        .filter(one -> one.holder() != null)
                        .sorted(Comparator.comparing(SealPeople::nameOf))
                        .toList());
    }

    /** With the cards they have now; those without are left out. */
    Uni<Map<UUID, CardRecord>> cardsOf(Set<UUID> accountIds) {
        return bindings.ofAccounts(accountIds);
    }

    Uni<Map<UUID, byte[]>> certificatesOf(Set<UUID> accountIds) {
        return bindings.certificatesOf(accountIds);
    }

    Uni<Map<UUID, Profile>> profilesOf(Set<UUID> accountIds) {
        return accounts.profiles(accountIds);
    }

    Uni<@Nullable Profile> administratorOf(UUID organisationId) {
        return accounts.administratorOf(organisationId);
    }

    static String nameOf(@Nullable Profile account) {
        return account == null || account.holder() == null
                ? ""
                : account.holder().name();
    }

    private Uni<List<Profile>> everybody(UUID organisationId) {
        return accounts.administratorOf(organisationId)
                .flatMap(administrator -> accounts.operatorsOf(organisationId).map(operators -> {
                    List<Profile> all = new ArrayList<>(operators);
                    if (administrator != null) {
                        all.add(administrator);
                    }
                    return all.stream().filter(SealPeople::isThere).toList();
                }));
    }

    private Uni<List<CardPerson>> withCard(List<Profile> people) {
        List<UUID> ids = people.stream().map(Profile::accountId).toList();
        return bindings.ofAccounts(ids)
                .flatMap(cards -> bindings.certificatesOf(ids)
                        .map(certificates -> people.stream()
                                .filter(one -> fits(one, cards.get(one.accountId())))
                                .map(one -> person(one, cards, certificates))
                                .sorted(Comparator.comparing((CardPerson one) -> !one.legal())
                                        .thenComparing(CardPerson::name))
                                .toList()));
    }

    private static CardPerson person(Profile account, Map<UUID, CardRecord> cards, Map<UUID, byte[]> certificates) {
        CardRecord card = Objects.requireNonNull(cards.get(account.accountId()));
        byte[] known = certificates.get(account.accountId());
        byte[] certificate = known != null && SealCertificates.maySeal(known) ? known : null;
        return new CardPerson(account, card.kind() == CardKind.LEGAL, card, certificate);
    }

    /** An administrator may be bound to an operator's card of former times. */
    private static boolean fits(Profile account, @Nullable CardRecord card) {
        return card != null && (card.kind() == CardKind.LEGAL) == (account.kind() == UserKind.ENT_ADMIN);
    }

    private static boolean isThere(Profile account) {
        return account.state() == AccountState.ACTIVE || account.state() == AccountState.NOT_ACTIVATED;
    }
}
