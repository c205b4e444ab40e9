package io.yinxin.agent.command;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.TokenId;
import io.yinxin.agent.consent.Aliases;
import io.yinxin.agent.consent.Origin;

/** The cards by the names one site knows them by. */
final class TokenNames {
    private final Cards cards;
    private final Aliases aliases;

    TokenNames(Cards cards, Aliases aliases) {
        this.cards = cards;
        this.aliases = aliases;
    }

    String of(Origin origin, TokenId token) {
        return aliases.of(origin, "token " + token.value());
    }

    Token find(Origin origin, String name) throws CardException {
        return cards.snapshot().tokens().stream()
                .filter(token -> of(origin, token.id()).equals(name))
                .findFirst()
                .orElseThrow(() -> new CardException(CardError.CARD_NONE, "no such card now"));
    }
}
