package io.yinxin.operators;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.PresentedCard;
import io.yinxin.operators.CandidateRules.Known;
import io.yinxin.operators.CandidateRules.Situation;
import io.yinxin.operators.CandidateRules.Verdict;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks up what {@link CandidateRules} ask about. */
@Singleton
class CandidateSituations {
    private final Organisations organisations;
    private final Accounts accounts;
    private final CardBindings bindings;

    CandidateSituations(Organisations organisations, Accounts accounts, CardBindings bindings) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.bindings = bindings;
    }

    /** @throws DomainException CARD_OTHER_ORG, CARD_IS_LEGAL, CARD_IN_USE with its params */
    Uni<Verdict> judge(UUID organisationId, PresentedCard card) {
        return organisations
                .byId(organisationId)
                .flatMap(organisation -> known(organisationId, card)
                        .flatMap(operators -> bindings.ofCard(card.cardNo())
                                .map(bound -> new Situation(
                                        card.kind(),
                                        organisation
                                                .orgCode()
                                                .equals(card.organisation().orgCode()),
                                        bound != null,
                                        card.holder(),
                                        operators))))
                .map(CandidateRules::judge)
                .flatMap(verdict -> switch (verdict) {
                    case Verdict.Refused refused -> refuse(refused, card);
                    default -> Uni.createFrom().item(verdict);
                });
    }

    private Uni<List<Known>> known(UUID organisationId, PresentedCard card) {
        return accounts.operatorsWithDocument(
                        organisationId, card.holder().idType(), card.holder().idNumber())
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::known)
                        .collect()
                        .asList());
    }

    private Uni<Known> known(Profile account) {
        return bindings.ofAccount(account.accountId())
                .map(bound -> new Known(account.accountId(), account.state(), account.holder(), bound != null));
    }

    /** Whose card it is, is told masked. */
    private Uni<Verdict> refuse(Verdict.Refused refused, PresentedCard card) {
        return bindings.ofCard(card.cardNo()).flatMap(bound -> {
            if (bound == null) {
                return Uni.createFrom().failure(new DomainException(refused.code()));
            }
            return accounts.profile(bound.accountId())
                    .flatMap(other -> Uni.createFrom()
                            .failure(DomainException.with(
                                    refused.code(), Map.of("username", Masks.shortMask(other.username())))));
        });
    }
}
