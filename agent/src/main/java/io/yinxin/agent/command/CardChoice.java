package io.yinxin.agent.command;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.operation.OperationState;
import io.yinxin.agent.prompt.Asking;
import io.yinxin.agent.prompt.Prompts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which card to write to: the one the order names, the only one, or the one the person picks. */
final class CardChoice {
    private final Cards cards;
    private final Prompts prompts;
    private final TokenNames names;

    CardChoice(Cards cards, Prompts prompts, TokenNames names) {
        this.cards = cards;
        this.prompts = prompts;
        this.names = names;
    }

    Token choose(Origin origin, @Nullable String name, Operation operation, Asking asking) throws CardException {
        if (name != null) {
            return names.find(origin, name);
        }
        List<Token> tokens = cards.snapshot().tokens();
        if (tokens.isEmpty()) {
            throw new CardException(CardError.CARD_NONE, "no card");
        }
        if (tokens.size() == 1) {
            return tokens.getFirst();
        }
        operation.enter(OperationState.WAITING_CONSENT);
        return tokens.get(prompts.chooseCard(asking, tokens));
    }
}
