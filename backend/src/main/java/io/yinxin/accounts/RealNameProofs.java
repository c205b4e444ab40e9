package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.organisations.RealNameRules;
import io.yinxin.platform.data.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Verifications on record, past ones included (RNV-11, RNV-59); what they make of the level is {@link RealNames}'. */
@Singleton
public class RealNameProofs {
    private final RealNameProofRepository repository;

    RealNameProofs(RealNameProofRepository repository) {
        this.repository = repository;
    }

    /** Newest first. */
    @WithSession
    public Uni<List<RealNameProof>> of(Profile account, int most) {
        return records(repository.of(ProofSubject.of(account), most));
    }

    /** Valid proofs by cards, a page of them. @param after the last one's id of the page before */
    @WithSession
    public Uni<List<RealNameProof>> byCards(UUID after, int most) {
        return records(repository.openCards(after, most));
    }

    /** Ids of valid proofs by identity checks of ID cards that end before that day. */
    @WithSession
    public Uni<List<UUID>> endingBefore(LocalDate day, int most) {
        return repository.openEndingBefore(day, most);
    }

    /** The same, of which nobody was told yet. */
    @WithSession
    public Uni<List<UUID>> unwarnedEndingBefore(LocalDate day, int most) {
        return repository.unwarnedEndingBefore(day, most);
    }

    /** The proof as it is in the caller's transaction; null if it is gone. */
    @WithTransaction
    public Uni<@Nullable RealNameProof> byId(UUID proofId) {
        return repository.findById(proofId).map(found -> found == null ? null : found.toRecord());
    }

    /** Whether nobody else was quicker. Joins the caller's transaction. */
    @WithTransaction
    public Uni<Boolean> markWarned(UUID proofId, Instant now) {
        return repository.warned(proofId, now).map(changed -> changed > 0);
    }

    /** The same card again is the same proof; anything else proven again takes the place of the former. */
    @WithTransaction
    Uni<Void> begin(Profile account, RealNameMethod method, RealName with, ProofBasis basis, Instant now) {
        return repository.openOf(ProofSubject.of(account)).flatMap(open -> {
            for (RealNameProofEntity proof : open) {
                if (proof.method != method) {
                    continue;
                }
                if (method == RealNameMethod.CARD && sameCard(proof, basis)) {
                    if (basis.cardNo() != null) {
                        proof.fill(basis);
                    }
                    return Uni.createFrom().voidItem();
                }
                if (method != RealNameMethod.CARD) {
                    proof.end(ProofEnd.RENEWED, now);
                }
            }
            return repository
                    .persist(create(account, method, with, now).fill(basis))
                    .replaceWithVoid();
        });
    }

    @WithTransaction
    Uni<Void> endAll(Profile account, ProofEnd cause, Instant now) {
        return end(account, proof -> true, cause, now).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> endMethod(Profile account, RealNameMethod method, ProofEnd cause, Instant now) {
        return end(account, proof -> proof.method == method, cause, now).replaceWithVoid();
    }

    /** @return whether another card is left; proofs of before cards were noted rest on any */
    @WithTransaction
    Uni<Boolean> endCard(Profile account, String cardNo, ProofEnd cause, Instant now) {
        return end(
                        account,
                        proof -> proof.method == RealNameMethod.CARD
                                && (proof.cardNo == null || proof.cardNo.equals(cardNo)),
                        cause,
                        now)
                .map(left -> left.contains(RealNameMethod.CARD));
    }

    /** @return whether another proof by the same method is left */
    @WithTransaction
    Uni<Boolean> end(Profile account, RealNameProof ended, ProofEnd cause, Instant now) {
        return end(account, proof -> proof.id.equals(ended.proofId()), cause, now)
                .map(left -> left.contains(ended.method()));
    }

    private Uni<List<RealNameMethod>> end(
            Profile account, Predicate<RealNameProofEntity> which, ProofEnd cause, Instant now) {
        return repository.openOf(ProofSubject.of(account)).map(open -> {
            open.stream().filter(which).forEach(proof -> proof.end(cause, now));
            return open.stream()
                    .filter(proof -> proof.endedAt == null)
                    .map(proof -> proof.method)
                    .toList();
        });
    }

    private static boolean sameCard(RealNameProofEntity proof, ProofBasis basis) {
        return proof.cardNo == null || basis.cardNo() == null || proof.cardNo.equals(basis.cardNo());
    }

    private static RealNameProofEntity create(Profile account, RealNameMethod method, RealName with, Instant now) {
        ProofSubject subject = ProofSubject.of(account);
        RealNameProofEntity proof = new RealNameProofEntity();
        proof.id = Ids.next();
        proof.accountId = account.accountId();
        proof.organisationId = subject.ofOrganisation() ? subject.id() : null;
        proof.method = method;
        proof.level = RealNameRules.levelOf(method, with.methodSet());
        proof.provenAt = now;
        return proof;
    }

    private static Uni<List<RealNameProof>> records(Uni<List<RealNameProofEntity>> found) {
        return found.map(
                list -> list.stream().map(RealNameProofEntity::toRecord).toList());
    }
}
