package io.yinxin.agent.command;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.CertificateReader;
import io.yinxin.agent.card.EnvelopedKey;
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
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.ticket.Ticket;
import io.yinxin.agent.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes issued certificates, and where there is one the encryption key of the CA, to the card. */
final class ImportCertificate implements Command {
    private static final int MOST = 2;

    private final CardWork work;
    private final Cards cards;
    private final Prompts prompts;
    private final TokenNames names;
    private final Tickets tickets;

    ImportCertificate(CardWork work, Cards cards, Prompts prompts, TokenNames names, Tickets tickets) {
        this.work = work;
        this.cards = cards;
        this.prompts = prompts;
        this.names = names;
        this.tickets = tickets;
    }

    private record Load(
            Ticket ticket,
            List<byte[]> certificates,
            List<String> subjects,
            @Nullable EnvelopedKey key) {}

    @Override
    public Reply run(Call call) throws Refusal {
        TicketRequest request = TicketRequest.of(call);
        Ticket ticket = tickets.take(request.ticket(), work.admit(call, SiteOperation.IMPORTS), "import");
        Load load = load(ticket);
        Order order = new Order(SiteOperation.IMPORTS, "imports", 0, request.lang(), request.timeoutMs());
        return work.start(call, order, (operation, asking) -> write(call.origin(), load, operation, asking));
    }

    private static Load load(Ticket ticket) throws Refusal {
        List<byte[]> certificates = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        if (ticket.certificateList().isEmpty() || ticket.certificateList().size() > MOST) {
            throw new Refusal(Fault.TICKET_CONTENT, "number of certificates");
        }
        String enveloped = ticket.envelopedKey();
        try {
            for (String text : ticket.certificateList()) {
                byte[] der = Bytes.base64(text);
                certificates.add(der);
                subjects.add(CertificateReader.parse(der).getSubject().toString());
            }
            EnvelopedKey key = enveloped == null ? null : new EnvelopedKey(Bytes.base64(enveloped));
            return new Load(ticket, certificates, subjects, key);
        } catch (CardException | Refusal e) {
            throw new Refusal(Fault.TICKET_CONTENT, "certificate");
        }
    }

    private Outcome write(Origin origin, Load load, Operation operation, Asking asking) throws CardException {
        Token token = new CardChoice(cards, prompts, names)
                .choose(origin, load.ticket().token(), operation, asking);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(asking.texts().get("label.card"), token.label()));
        load.subjects().forEach(subject -> facts.add(new Fact(asking.texts().get("label.certificate"), subject)));
        operation.enter(OperationState.WAITING_CONSENT);
        prompts.confirm(asking, facts, List.of(), "import.ok");
        try (PinAsking pins = new PinAsking(prompts, asking, operation, null, token.trial(), false)) {
            cards.importCertificate(token.id(), load.certificates(), load.key(), pins);
        }
        List<String> digests =
                load.certificates().stream().map(CertificateReader::sha256).toList();
        Map<String, Object> result = Map.of("token", names.of(origin, token.id()), "certificates", digests);
        return new Outcome(
                result, Map.of("certificates", digests, "ticket", load.ticket().jti()));
    }
}
