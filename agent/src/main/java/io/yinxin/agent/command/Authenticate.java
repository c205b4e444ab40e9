package io.yinxin.agent.command;

import io.yinxin.agent.card.AuthenticationToken;
import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.command.CardWork.Order;
import io.yinxin.agent.command.CardWork.Outcome;
import io.yinxin.agent.consent.Policy;
import io.yinxin.agent.consent.SiteOperation;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.operation.OperationState;
import io.yinxin.agent.prompt.Asking;
import io.yinxin.agent.prompt.Prompts;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs a challenge of the server: the card's proof of who signs in (CRD-22, CRD-23). */
final class Authenticate implements Command {
    private static final String PRODUCT = "https://yinxin.io/agent/";

    private final CardWork work;
    private final Candidates candidates;
    private final Cards cards;
    private final Prompts prompts;
    private final TokenNames names;
    private final Sites sites;
    private final String version;

    Authenticate(
            CardWork work,
            Candidates candidates,
            Cards cards,
            Prompts prompts,
            TokenNames names,
            Sites sites,
            String version) {
        this.work = work;
        this.candidates = candidates;
        this.cards = cards;
        this.prompts = prompts;
        this.names = names;
        this.sites = sites;
        this.version = version;
    }

    /** No origin: that is the browser's to say. */
    record Request(
            String challenge,
            String purpose,
            List<String> accept,
            @Nullable Hint hint,
            @Nullable String lang,
            @Nullable Long timeoutMs) {}

    /** What the page already knows of the card. It narrows the choice; the person sees whose card it is, and may say no. */
    record Hint(
            @Nullable String cardNo,
            @Nullable List<String> issuers,
            @Nullable String token) {}

    @Override
    public Reply run(Call call) throws Refusal {
        Request request = call.read(Request.class);
        if (request.challenge() == null || request.purpose() == null || request.accept() == null) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "challenge, purpose or accept is missing");
        }
        CardPurpose.check(request.purpose(), request.challenge());
        Order order =
                new Order(SiteOperation.AUTHENTICATIONS, request.purpose(), 0, request.lang(), request.timeoutMs());
        return work.start(call, order, (operation, asking) -> authenticate(call, request, operation, asking));
    }

    private Outcome authenticate(Call call, Request request, Operation operation, Asking asking)
            throws Refusal, CardException, InterruptedException {
        List<String> issuers =
                sites.policy().site(call.origin()).map(Policy.Site::issuers).orElse(List.of());
        List<CardCertificate> found = candidates.find(operation, one -> fault(one, request, issuers));
        CardCertificate certificate = choose(call, request, operation, asking, found);
        SignatureAlgorithm algorithm = algorithm(certificate, request).orElseThrow();
        operation.enter(OperationState.WAITING_PIN);
        try (PinAsking pins =
                new PinAsking(prompts, asking, operation, certificate, candidates.isTrial(certificate), false)) {
            AuthenticationToken token = AuthenticationToken.create(
                    cards, certificate, algorithm, call.origin().value(), request.challenge(), PRODUCT + version, pins);
            return new Outcome(token, Map.of("certificate", certificate.sha256(), "algorithm", algorithm.name()));
        }
    }

    private CardCertificate choose(
            Call call, Request request, Operation operation, Asking asking, List<CardCertificate> found)
            throws CardException {
        List<CardCertificate> chosen = onChosenCard(call, request.hint(), found);
        if (chosen.size() == 1) {
            return chosen.getFirst();
        }
        operation.enter(OperationState.WAITING_CONSENT);
        int preselected = 0;
        for (int i = found.size() - 1; i >= 0; i--) {
            if (isHinted(call, request.hint(), found.get(i))) {
                preselected = i;
            }
        }
        return found.get(prompts.choose(asking, found, candidates.tokens(), preselected));
    }

    /** Who has picked a card on the page is not asked for it again. */
    private List<CardCertificate> onChosenCard(Call call, @Nullable Hint hint, List<CardCertificate> found) {
        if (hint == null || hint.token() == null) {
            return found;
        }
        return found.stream()
                .filter(one -> names.of(call.origin(), one.token()).equals(hint.token()))
                .toList();
    }

    private boolean isHinted(Call call, @Nullable Hint hint, CardCertificate certificate) {
        if (hint == null) {
            return false;
        }
        String cardNo = hint.cardNo();
        List<String> issuers = hint.issuers();
        boolean sameCard =
                cardNo != null && !cardNo.isEmpty() && certificate.subject().contains(cardNo);
        boolean sameToken = names.of(call.origin(), certificate.token()).equals(hint.token());
        boolean sameIssuer = cardNo == null && issuers != null && issuers.contains(certificate.issuer());
        return sameCard || sameToken || sameIssuer;
    }

    private Optional<CardError> fault(CardCertificate certificate, Request request, List<String> issuers) {
        if (!Usages.mayAuthenticate(certificate) || !issuers.isEmpty() && !issuers.contains(certificate.issuer())) {
            return Optional.of(CardError.CERT_USAGE);
        }
        Optional<CardError> outside = candidates.validity(certificate);
        if (outside.isPresent()) {
            return outside;
        }
        return algorithm(certificate, request).isEmpty() ? Optional.of(CardError.CARD_UNSUPPORTED) : Optional.empty();
    }

    /** The card's best that the server takes; names the agent does not know are somebody else's. */
    private static Optional<SignatureAlgorithm> algorithm(CardCertificate certificate, Request request) {
        return certificate.algorithms().stream()
                .filter(one -> request.accept().contains(one.name()))
                .findFirst();
    }
}
