package io.yinxin.operators;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.cards.CardDesk;
import io.yinxin.cards.CardPurpose;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.PresentedCard;
import io.yinxin.operators.CandidateRules.Verdict;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Takes the card of somebody who shall become an operator; the administrator's session stays what it is (OPR-13, OPR-17). */
@ApplicationScoped
class PresentCandidate {
    private final CardDesk desk;
    private final CandidateSituations situations;
    private final Candidates candidates;
    private final Accounts accounts;
    private final Caller caller;

    PresentCandidate(
            CardDesk desk, CandidateSituations situations, Candidates candidates, Accounts accounts, Caller caller) {
        this.desk = desk;
        this.situations = situations;
        this.candidates = candidates;
        this.accounts = accounts;
        this.caller = caller;
    }

    /**
     * @throws DomainException a code of the card's own; CARD_OTHER_ORG, CARD_IS_LEGAL, CARD_IN_USE; OPERATOR_EXISTS with
     *     params username, bindable, candidateId
     */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Candidate> present(CardTokenForm token) {
        CurrentUser user = caller.requireUser();
        UUID organisationId = Objects.requireNonNull(user.organisationId());
        return desk.present(token, CardPurpose.OPERATOR)
                .flatMap(card -> situations.judge(organisationId, card).flatMap(verdict -> switch (verdict) {
                    case Verdict.Fit fit -> candidates.add(user.sessionId(), card);
                    case Verdict.Exists exists -> offer(user, card, exists);
                    case Verdict.Refused refused -> Uni.createFrom().failure(new DomainException(refused.code()));
                }));
    }

    /** The card is kept for the binding that may follow. */
    private Uni<Candidate> offer(CurrentUser user, PresentedCard card, Verdict.Exists exists) {
        return accounts.profile(exists.accountId())
                .map(account -> Masks.shortMask(account.username()))
                .flatMap(username -> exists.bindable()
                        ? candidates
                                .add(user.sessionId(), card)
                                .flatMap(candidate -> refuse(Map.of(
                                        "username",
                                        username,
                                        "bindable",
                                        true,
                                        "candidateId",
                                        candidate.id().toString())))
                        : refuse(Map.of("username", username, "bindable", false)));
    }

    private static Uni<Candidate> refuse(Map<String, Object> params) {
        return Uni.createFrom().failure(DomainException.with(OperatorError.OPERATOR_EXISTS, params));
    }
}
