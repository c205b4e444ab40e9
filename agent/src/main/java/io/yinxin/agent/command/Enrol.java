package io.yinxin.agent.command;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.KeyType;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.command.CardWork.Order;
import io.yinxin.agent.command.CardWork.Outcome;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.SiteOperation;
import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.operation.OperationState;
import io.yinxin.agent.prompt.Asking;
import io.yinxin.agent.prompt.Dialog.Fact;
import io.yinxin.agent.prompt.Prompts;
import io.yinxin.agent.prompt.Texts;
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.ticket.Ticket;
import io.yinxin.agent.ticket.Tickets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;

/** Makes a key pair on the card and the request for its certificate. */
final class Enrol implements Command {
    private final CardWork work;
    private final Cards cards;
    private final Prompts prompts;
    private final TokenNames names;
    private final Tickets tickets;

    Enrol(CardWork work, Cards cards, Prompts prompts, TokenNames names, Tickets tickets) {
        this.work = work;
        this.cards = cards;
        this.prompts = prompts;
        this.names = names;
        this.tickets = tickets;
    }

    private record Wanted(Ticket ticket, KeyType type, X500Name subject, String challenge) {}

    @Override
    public Reply run(Call call) throws Refusal {
        TicketRequest request = TicketRequest.of(call);
        Ticket ticket = tickets.take(request.ticket(), work.admit(call, SiteOperation.ENROLMENTS), "enrol");
        Wanted wanted = wanted(ticket);
        Order order = new Order(SiteOperation.ENROLMENTS, "enrolments", 0, request.lang(), request.timeoutMs());
        return work.start(call, order, (operation, asking) -> enrol(call.origin(), wanted, operation, asking));
    }

    private static Wanted wanted(Ticket ticket) throws Refusal {
        String type = ticket.keyType();
        String subject = ticket.subject();
        String challenge = ticket.challenge();
        if (type == null || subject == null || challenge == null || challenge.isBlank()) {
            throw new Refusal(Fault.TICKET_CONTENT, "keyType, subject or challenge is missing");
        }
        try {
            KeyType kind = KeyType.ofWire(type).orElseThrow(() -> new Refusal(Fault.TICKET_CONTENT, "kind of key"));
            return new Wanted(ticket, kind, new X500Name(subject), challenge);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Fault.TICKET_CONTENT, "subject");
        }
    }

    private Outcome enrol(Origin origin, Wanted wanted, Operation operation, Asking asking) throws CardException {
        Token token = new CardChoice(cards, prompts, names)
                .choose(origin, wanted.ticket().token(), operation, asking);
        Texts texts = asking.texts();
        List<Fact> facts = List.of(
                new Fact(texts.get("label.card"), token.label()),
                new Fact(texts.get("label.subject"), wanted.subject().toString()),
                new Fact(texts.get("label.key"), wanted.type().wire()));
        operation.enter(OperationState.WAITING_CONSENT);
        prompts.confirm(asking, facts, token.trial() ? List.of(texts.get("trial")) : List.of(), "enrol.ok");
        try (PinAsking pins = new PinAsking(prompts, asking, operation, null, token.trial(), false)) {
            byte[] request = cards.enrol(token.id(), wanted.type(), wanted.subject(), wanted.challenge(), pins);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("token", names.of(origin, token.id()));
            String serial = token.serial();
            if (serial != null) {
                result.put("serial", serial);
            }
            result.put("request", Base64.getEncoder().encodeToString(request));
            return new Outcome(
                    result,
                    Map.of(
                            "request",
                            Bytes.text(Bytes.sha256(request)),
                            "ticket",
                            wanted.ticket().jti()));
        }
    }
}
