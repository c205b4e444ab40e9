package io.yinxin.agent.command;

import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.command.CardWork.Order;
import io.yinxin.agent.command.CardWork.Outcome;
import io.yinxin.agent.consent.Pairing;
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
import io.yinxin.agent.ticket.Documents;
import io.yinxin.agent.ticket.Documents.Document;
import io.yinxin.agent.ticket.Ticket;
import io.yinxin.agent.ticket.Tickets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs the documents of a ticket: what is shown and what is signed are the same parsed bytes. */
final class Seal implements Command {
    private final CardWork work;
    private final Candidates candidates;
    private final Cards cards;
    private final Prompts prompts;
    private final Tickets tickets;

    Seal(CardWork work, Candidates candidates, Cards cards, Prompts prompts, Tickets tickets) {
        this.work = work;
        this.candidates = candidates;
        this.cards = cards;
        this.prompts = prompts;
        this.tickets = tickets;
    }

    @Override
    public Reply run(Call call) throws Refusal {
        TicketRequest request = TicketRequest.of(call);
        Pairing pairing = work.admit(call, SiteOperation.SEALS);
        Ticket ticket = tickets.take(request.ticket(), pairing, "seal");
        if (ticket.cert() == null || !ticket.cert().matches("[0-9a-f]{64}")) {
            throw new Refusal(Fault.TICKET_CONTENT, "certificate");
        }
        List<Document> documents = Documents.of(ticket);
        Order order = new Order(SiteOperation.SEALS, "seals", documents.size(), request.lang(), request.timeoutMs());
        return work.start(call, order, (operation, asking) -> seal(ticket, documents, operation, asking));
    }

    private Outcome seal(Ticket ticket, List<Document> documents, Operation operation, Asking asking)
            throws Refusal, CardException, InterruptedException {
        CardCertificate certificate = candidates
                .find(operation, one -> fault(one, String.valueOf(ticket.cert())))
                .getFirst();
        for (Document document : documents) {
            document.toBeSigned().demandSigner(certificate.der());
        }
        SignatureAlgorithm algorithm = algorithm(ticket, certificate);
        operation.enter(OperationState.WAITING_CONSENT);
        prompts.confirmDocuments(
                asking, facts(asking.texts(), documents), List.of(asking.texts().get("seal.unverified")));
        boolean trial = candidates.isTrial(certificate);
        try (PinAsking pins = new PinAsking(prompts, asking, operation, certificate, trial, documents.size() > 1)) {
            List<Map<String, Object>> signatures = sign(certificate, algorithm, documents, operation, pins);
            List<String> digests = documents.stream()
                    .map(one -> Bytes.text(Bytes.sha256(one.toBeSigned().bytes())))
                    .toList();
            Map<String, Object> facts =
                    Map.of("certificate", certificate.sha256(), "ticket", ticket.jti(), "signed", digests);
            return new Outcome(Map.of("items", signatures), facts);
        }
    }

    /** A card taken out half-way leaves what is signed signed; the rest is told as not done. */
    private List<Map<String, Object>> sign(
            CardCertificate certificate,
            SignatureAlgorithm algorithm,
            List<Document> documents,
            Operation operation,
            PinAsking pins)
            throws CardException {
        List<Map<String, Object>> signatures = new ArrayList<>();
        CardException failed = null;
        for (Document document : documents) {
            if (failed == null && !operation.state().isFinal()) {
                try {
                    byte[] tbs = document.toBeSigned().bytes();
                    byte[] signature = cards.sign(certificate.token(), certificate.sha256(), algorithm, tbs, pins);
                    signatures.add(Map.of(
                            "signature", Base64.getEncoder().encodeToString(signature), "algorithm", algorithm.name()));
                    continue;
                } catch (CardException e) {
                    failed = e;
                }
            }
            signatures.add(Map.of("error", failed == null ? Fault.USER_CANCELLED.code() : failed.code()));
        }
        if (failed != null && signatures.getFirst().containsKey("error")) {
            throw failed;
        }
        return signatures;
    }

    private Optional<CardError> fault(CardCertificate certificate, String wanted) {
        if (!certificate.sha256().equals(wanted)) {
            return Optional.of(CardError.CERT_NONE);
        }
        return Usages.maySeal(certificate) ? candidates.validity(certificate) : Optional.of(CardError.CERT_USAGE);
    }

    private static SignatureAlgorithm algorithm(Ticket ticket, CardCertificate certificate) throws CardException {
        return certificate.algorithms().stream()
                .filter(one -> ticket.alg() == null || one.name().equals(ticket.alg()))
                .findFirst()
                .orElseThrow(() -> new CardException(CardError.CARD_UNSUPPORTED, "algorithm of the ticket"));
    }

    private static List<Fact> facts(Texts texts, List<Document> documents) {
        List<Fact> facts = new ArrayList<>();
        int number = 0;
        for (Document document : documents) {
            Ticket.Display display = document.display();
            number++;
            List<String> parts = new ArrayList<>(List.of(display.title()));
            Integer pages = display.pages();
            if (pages != null) {
                parts.add(texts.get("seal.pages", pages));
            }
            String seal = document.toBeSigned().sealName();
            if (seal != null) {
                parts.add(texts.get("seal.name", seal));
            }
            String organisation = display.organisation();
            if (organisation != null) {
                parts.add(organisation);
            }
            String digest = texts.get("seal.document", display.digestAlg(), document.digest());
            facts.add(new Fact(
                    texts.get("label.document", number, texts.get("document.page")),
                    String.join(" · ", parts) + "\n" + digest));
        }
        return facts;
    }
}
