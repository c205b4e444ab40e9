package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.organisations.RealNameMethod;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * How strongly the people behind accounts were verified. An administrator stands for the organisation and shares its
 * level; everybody else has their own (spec 10). Each proof is kept, with why it ended. Joins the caller's transaction.
 */
@Singleton
public class RealNames {
    private final AccountChanges changes;
    private final Accounts accounts;
    private final Organisations organisations;
    private final RealNameProofs proofs;
    private final Clock clock;

    RealNames(
            AccountChanges changes,
            Accounts accounts,
            Organisations organisations,
            RealNameProofs proofs,
            Clock clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.organisations = organisations;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** What the account stands on: its own verification, or that of the organisation for an administrator. */
    public Uni<RealName> of(Profile account) {
        ProofSubject subject = ProofSubject.of(account);
        return subject.ofOrganisation()
                ? organisations.byId(subject.id()).map(Organisation::realName)
                : accounts.profile(subject.id()).map(Profile::realName);
    }

    /** Whether the organisation or one of its operators is verified. */
    public Uni<Boolean> anyOf(UUID organisationId) {
        return organisations
                .byId(organisationId)
                .flatMap(known -> known.realNameLevel() != RealNameLevel.NONE
                        ? Uni.createFrom().item(true)
                        : verifiedOperatorsOf(organisationId).map(verified -> !verified.isEmpty()));
    }

    public Uni<List<Profile>> verifiedOperatorsOf(UUID organisationId) {
        return accounts.verifiedOperatorsOf(organisationId);
    }

    /** @param basis what the proof rests on and ends with; by card never unknown, or the end of the card would not end it */
    public Uni<Void> grant(Profile account, RealNameMethod method, ProofBasis basis) {
        Instant now = now();
        return of(account).flatMap(known -> {
            RealName next = known.with(method, now);
            return proofs.begin(account, method, next, basis, now).chain(() -> keep(account, next));
        });
    }

    /** The method counts no more, whatever it rested on. */
    public Uni<Void> withdraw(Profile account, RealNameMethod method) {
        return proofs.endMethod(account, method, ProofEnd.DATA_CHANGED, now())
                .chain(() -> change(account, known -> known.without(method)));
    }

    /** A card proves nothing any more; method CARD stays where another card stands behind it, too (RNV-60). */
    public Uni<Void> endCard(Profile account, String cardNo, ProofEnd cause) {
        return proofs.endCard(account, cardNo, cause, now())
                .flatMap(left -> left
                        ? Uni.createFrom().voidItem()
                        : change(account, known -> known.without(RealNameMethod.CARD)));
    }

    /** One proof counts no more; its method stays where another proof of it is left. */
    public Uni<Void> end(Profile account, RealNameProof proof, ProofEnd cause) {
        return proofs.end(account, proof, cause, now())
                .flatMap(left ->
                        left ? Uni.createFrom().voidItem() : change(account, known -> known.without(proof.method())));
    }

    /** Nothing that was verified counts any more, because it was verified of other data (RNV-56 to RNV-58). */
    public Uni<Void> clear(Profile account) {
        return clear(account, ProofEnd.DATA_CHANGED);
    }

    public Uni<Void> clear(Profile account, ProofEnd cause) {
        return proofs.endAll(account, cause, now()).chain(() -> change(account, known -> RealName.NONE));
    }

    private Uni<Void> change(Profile account, UnaryOperator<RealName> step) {
        return of(account).flatMap(known -> keep(account, step.apply(known)));
    }

    private Uni<Void> keep(Profile account, RealName realName) {
        ProofSubject subject = ProofSubject.of(account);
        return subject.ofOrganisation()
                ? organisations.changeRealName(subject.id(), realName)
                : changes.changeRealName(subject.id(), realName).replaceWithVoid();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
