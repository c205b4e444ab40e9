package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardLinkError;
import io.yinxin.cards.PresentedCard;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Texts;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why a card does not prove an account, with what the text of the code wants to know. */
@Singleton
class CardRefusal {
    private final Accounts accounts;
    private final CardBindings bindings;
    private final Texts texts;
    private final Caller caller;

    CardRefusal(Accounts accounts, CardBindings bindings, Texts texts, Caller caller) {
        this.accounts = accounts;
        this.bindings = bindings;
        this.texts = texts;
        this.caller = caller;
    }

    /** @throws DomainException as a failure of the Uni, unless the card proves the account */
    Uni<Void> refuse(CardProofRules.Situation situation, Profile account, PresentedCard card) {
        return CardProofRules.refusal(situation)
                .map(code -> refuse(code, account, card))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> refuse(CardLinkError code, Profile account, PresentedCard card) {
        return switch (code) {
            case CARD_HOLDER_MISMATCH -> failure(code, Map.of("fields", differences(account, card)));
            case CARD_IN_USE ->
                bindings.ofCard(card.cardNo())
                        .flatMap(bound -> bound == null
                                ? failure(code, Map.of("username", "**"))
                                : accounts.profile(bound.accountId())
                                        .flatMap(other ->
                                                failure(code, Map.of("username", Masks.shortMask(other.username())))));
            case CARD_OTHER_ORG,
                    CARD_NEED_LEGAL,
                    CARD_NEED_OPERATOR,
                    ALREADY_BOUND,
                    CARD_BOUND_ELSEWHERE,
                    CARD_NOT_BOUND,
                    UNBIND_NOT_ACTIVATED -> failure(code, Map.of());
        };
    }

    private String differences(Profile account, PresentedCard card) {
        Language language = caller.language();
        return card.holder().differencesFrom(account.holder()).stream()
                .map(field -> texts.label(field, language))
                .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
    }

    private static Uni<Void> failure(CardLinkError code, Map<String, Object> params) {
        return Uni.createFrom().failure(DomainException.with(code, params));
    }
}
