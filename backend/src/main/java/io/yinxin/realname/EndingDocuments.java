package io.yinxin.realname;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.ProofEnd;
import io.yinxin.accounts.RealNameProof;
import io.yinxin.accounts.RealNameProofs;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Ends what was proven with ID cards that ended a while ago, and says so before (RNV-61). */
@Singleton
class EndingDocuments {
    private static final Logger LOG = Logger.getLogger(EndingDocuments.class);

    /** A day's work; what is left is done tomorrow. */
    private static final int MOST = 5_000;

    private final RealNameProofs proofs;
    private final ProofOwners owners;
    private final Proving proving;
    private final EndingNotices notices;
    private final RealNameConfig config;
    private final Clock clock;

    EndingDocuments(
            RealNameProofs proofs,
            ProofOwners owners,
            Proving proving,
            EndingNotices notices,
            RealNameConfig config,
            Clock clock) {
        this.proofs = proofs;
        this.owners = owners;
        this.proving = proving;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    /** On the day itself the end is told, see {@link Proving#end}. */
    Uni<Void> end() {
        LocalDate day = lastDayThatEnds();
        return proofs.endingBefore(day, MOST).flatMap(ids -> each(ids, this::endOne));
    }

    Uni<Void> warn() {
        LocalDate day = lastDayThatEnds().plusDays(config.documentWarning().toDays());
        return proofs.unwarnedEndingBefore(day, MOST).flatMap(ids -> each(ids, this::warnOne));
    }

    private LocalDate lastDayThatEnds() {
        return LocalDate.now(clock).minusDays(config.documentGrace().toDays());
    }

    private Uni<Void> endOne(RealNameProof proof) {
        return owners.of(proof).flatMap(account -> proving.end(account, proof, ProofEnd.DOCUMENT_ENDED));
    }

    private Uni<Void> warnOne(RealNameProof proof) {
        LocalDate ends = proof.basis().documentEnds();
        if (ends == null) {
            return Uni.createFrom().voidItem();
        }
        LocalDate voidOn = ends.plusDays(config.documentGrace().toDays() + 1);
        return proofs.markWarned(proof.proofId(), clock.instant())
                .flatMap(first -> first
                        ? owners.of(proof).flatMap(account -> notices.ending(account, proof.method(), voidOn))
                        : Uni.createFrom().voidItem());
    }

    /** Each in a transaction of its own: one that fails is tried again tomorrow and keeps no other. */
    private Uni<Void> each(List<UUID> ids, Function<RealNameProof, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> Panache.withTransaction(() -> proofs.byId(id)
                                .flatMap(proof -> proof == null || !proof.isOpen()
                                        ? Uni.createFrom().voidItem()
                                        : step.apply(proof)))
                        .onFailure(OptimisticLockException.class)
                        .recoverWithNull()
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "Proof %s is not looked after", id))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
