package io.yinxin.agent.command;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.command.CardWork.Order;
import io.yinxin.agent.command.CardWork.Outcome;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.SiteOperation;
import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.prompt.Asking;
import io.yinxin.agent.prompt.Prompts;
import io.yinxin.agent.protocol.Refusal;
import java.util.Map;

/** Lets the person change the card's PIN in the agent's window (CRD-33, KEY-76). */
final class ChangePin implements Command {
    private final CardWork work;
    private final Cards cards;
    private final Prompts prompts;
    private final TokenNames names;

    ChangePin(CardWork work, Cards cards, Prompts prompts, TokenNames names) {
        this.work = work;
        this.cards = cards;
        this.prompts = prompts;
        this.names = names;
    }

    @Override
    public Reply run(Call call) throws Refusal {
        PinRequestBody request = PinRequestBody.of(call);
        Order order = new Order(SiteOperation.PIN_CHANGES, "pin-changes", 0, request.lang(), request.timeoutMs());
        return work.start(call, order, (operation, asking) -> run(call.origin(), request, operation, asking));
    }

    private Outcome run(Origin origin, PinRequestBody request, Operation operation, Asking asking)
            throws CardException {
        Token token = names.find(origin, request.token());
        try (PinAsking pins = new PinAsking(prompts, asking, operation, null, token.trial(), false)) {
            cards.changePin(token.id(), pins);
            return new Outcome(Map.of("token", names.of(origin, token.id())), Map.of());
        }
    }
}
