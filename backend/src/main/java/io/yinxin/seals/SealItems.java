package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardRecord;
import io.yinxin.platform.crypto.Sha256;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rows of the list out of seals, with the names of their operators and what became of their cards. */
@Singleton
class SealItems {
    private final SealPeople people;

    SealItems(SealPeople people) {
        this.people = people;
    }

    private record People(Map<UUID, Profile> profiles, Map<UUID, CardRecord> cards, Map<UUID, byte[]> certificates) {
        @Override
        public String toString() {
            return "People";
        }
    }

    Uni<List<SealItem>> of(List<SealEntity> seals) {
        Set<UUID> ids = seals.stream().map(seal -> seal.operatorAccount).collect(Collectors.toSet());
        return people.profilesOf(ids)
                .flatMap(profiles -> people.cardsOf(ids)
                        .flatMap(cards -> people.certificatesOf(ids)
                                .map(certificates -> new People(profiles, cards, certificates))))
                .map(known -> seals.stream().map(seal -> item(seal, known)).toList());
    }

    private static SealItem item(SealEntity seal, People known) {
        UUID operator = seal.operatorAccount;
        return new SealItem(
                seal.id,
                seal.number,
                seal.name,
                seal.kind,
                seal.way,
                new SealPerson(operator, name(seal, known), seal.legal),
                seal.issuingOrg,
                seal.validFrom,
                seal.validTo,
                seal.state == SealState.ENABLED ? SealSwitch.ENABLED : SealSwitch.DISABLED,
                seal.disabledFor,
                isRenewable(seal, known.certificates().get(operator)),
                seal.organisationKey != null,
                seal.madeAt,
                seal.version);
    }

    /** Of a legal card its holder's: that is not the administrator (ACC-14). Empty once nothing of the person is left. */
    private static String name(SealEntity seal, People known) {
        CardRecord card = known.cards().get(seal.operatorAccount);
        return seal.legal && card != null && card.cardNo().equals(seal.operatorCard)
                ? card.holder().name()
                : SealPeople.nameOf(known.profiles().get(seal.operatorAccount));
    }

    private static boolean isRenewable(SealEntity seal, byte @Nullable [] present) {
        return !seal.superseded && present != null && !Sha256.hex(present).equals(seal.certificate);
    }
}
