package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.accounts.ProofEnd;
import io.yinxin.accounts.RealNameProof;
import io.yinxin.accounts.RealNameProofs;
import io.yinxin.cards.CardState;
import io.yinxin.cards.CardStates;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends what was proven by cards that are over, lost or revoked (RNV-60); a frozen card may be thawed. */
@Singleton
class EndingCards {
    private static final Logger LOG = Logger.getLogger(EndingCards.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 100;

    /** Questions to the issuers' directory at a time. */
    private static final int AT_ONCE = 8;

    private final RealNameProofs proofs;
    private final ProofOwners owners;
    private final CardStates states;
    private final Proving proving;
    private final Clock clock;

    EndingCards(RealNameProofs proofs, ProofOwners owners, CardStates states, Proving proving, Clock clock) {
        this.proofs = proofs;
        this.owners = owners;
        this.states = states;
        this.proving = proving;
        this.clock = clock;
    }

    Uni<Void> end() {
        return endAfter(FIRST);
    }

    private Uni<Void> endAfter(UUID last) {
        return proofs.byCards(last, PAGE)
                .call(page -> over(page).flatMap(this::endAll))
                .flatMap(page -> page.size() < PAGE
                        ? Uni.createFrom().voidItem()
                        : endAfter(page.get(page.size() - 1).proofId()));
    }

    private Uni<List<RealNameProof>> over(List<RealNameProof> page) {
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToMulti(proof -> isOver(proof.basis())
                        .onItem()
                        .transformToMulti(over -> over
                                ? Multi.createFrom().item(proof)
                                : Multi.createFrom().<RealNameProof>empty()))
                .merge(AT_ONCE)
                .collect()
                .asList();
    }

    /** Without an answer of the issuer nothing is known, and nothing ends. */
    private Uni<Boolean> isOver(ProofBasis card) {
        Instant validTo = card.cardValidTo();
        if (validTo != null && validTo.isBefore(clock.instant())) {
            return Uni.createFrom().item(true);
        }
        return states.of(Objects.requireNonNull(card.cardNo()), Objects.requireNonNull(card.certSerial()))
                .map(state -> state.filter(EndingCards::ends).isPresent());
    }

    private static boolean ends(CardState state) {
        return switch (state) {
            case LOST, EXPIRED, REVOKED -> true;
            case NORMAL, FROZEN -> false;
        };
    }

    /** One that cannot be ended must not keep the others; it is tried again tomorrow. */
    private Uni<Void> endAll(List<RealNameProof> ended) {
        return Multi.createFrom()
                .iterable(ended)
                .onItem()
                .transformToUniAndConcatenate(proof -> endOne(proof.proofId())
                        .onFailure(OptimisticLockException.class)
                        .recoverWithNull()
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "Proof %s is not ended", proof.proofId()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> endOne(UUID proofId) {
        return Panache.withTransaction(() -> proofs.byId(proofId).flatMap(proof -> {
            if (proof == null || !proof.isOpen()) {
                return Uni.createFrom().voidItem();
            }
            return owners.of(proof).flatMap(account -> proving.end(account, proof, ProofEnd.CARD_ENDED));
        }));
    }
}
