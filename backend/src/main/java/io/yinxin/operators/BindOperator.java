package io.yinxin.operators;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.cards.CardLink;
import io.yinxin.operators.CandidateRules.Verdict;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Binds the presented card to the cardless operator of the same identity (OPR-14). */
@ApplicationScoped
class BindOperator {
    private final Candidates candidates;
    private final CandidateSituations situations;
    private final Accounts accounts;
    private final CardLink link;
    private final Caller caller;

    BindOperator(
            Candidates candidates, CandidateSituations situations, Accounts accounts, CardLink link, Caller caller) {
        this.candidates = candidates;
        this.situations = situations;
        this.accounts = accounts;
        this.link = link;
        this.caller = caller;
    }

    /** @throws DomainException CANDIDATE_EXPIRED; CONFLICT_STALE when it may not be bound, or not any more */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> bind(String candidateId) {
        CurrentUser user = caller.requireUser();
        return candidates
                .find(user.sessionId(), candidateId)
                .flatMap(candidate -> Panache.withTransaction(() -> bind(user, candidate)));
    }

    private Uni<Void> bind(CurrentUser user, Candidate candidate) {
        UUID organisationId = Objects.requireNonNull(user.organisationId());
        return candidates
                .finish(candidate)
                .chain(() -> situations.judge(organisationId, candidate.card()))
                .map(BindOperator::bindable)
                .flatMap(accounts::profile)
                .flatMap(operator -> link.bind(operator, candidate.card()));
    }

    private static UUID bindable(Verdict verdict) {
        if (verdict instanceof Verdict.Exists exists && exists.bindable()) {
            return exists.accountId();
        }
        throw new DomainException(CommonError.CONFLICT_STALE);
    }
}
