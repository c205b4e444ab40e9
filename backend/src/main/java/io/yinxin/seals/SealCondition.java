package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardRecord;
import io.yinxin.platform.data.ColumnCipher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Why a seal may not be in use, if it may not (SEL-13, SEL-59). */
@Singleton
class SealCondition {
    private final SealPeople people;
    private final SealContentRepository contents;
    private final SealCertificates certificates;
    private final ColumnCipher cipher;
    private final Clock clock;

    SealCondition(
            SealPeople people,
            SealContentRepository contents,
            SealCertificates certificates,
            ColumnCipher cipher,
            Clock clock) {
        this.people = people;
        this.contents = contents;
        this.certificates = certificates;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Asks outside about revocation; never inside a transaction. @throws DomainException REVOCATION_UNKNOWN, BUSY */
    Uni<Optional<EndCause>> obstacle(SealEntity seal) {
        return known(seal)
                .flatMap(obstacle -> obstacle.isPresent()
                        ? Uni.createFrom().item(obstacle)
                        : Panache.withSession(() -> contents.object(seal.id))
                                .map(object -> SealObjects.operatorCertificate(cipher.open(object)))
                                .flatMap(certificates::judge));
    }

    /** The same as far as our own records tell. */
    Uni<Optional<EndCause>> known(SealEntity seal) {
        Set<UUID> operator = Set.of(seal.operatorAccount);
        return people.profilesOf(operator)
                .flatMap(profiles -> people.cardsOf(operator)
                        .map(cards -> SealRules.obstacle(facts(seal, profiles, cards), clock.instant())));
    }

    private static SealFacts facts(SealEntity seal, Map<UUID, Profile> profiles, Map<UUID, CardRecord> cards) {
        Profile account = profiles.get(seal.operatorAccount);
        CardRecord card = cards.get(seal.operatorAccount);
        return new SealFacts(
                account == null ? PersonState.DELETED : PersonState.of(account.state()),
                seal.disabledFor == EndCause.ORGANISATION_CHANGED,
                card != null && card.cardNo().equals(seal.operatorCard),
                seal.certificateTo,
                seal.validEnd);
    }
}
