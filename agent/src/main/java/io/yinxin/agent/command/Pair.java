package io.yinxin.agent.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.consent.Pairing;
import io.yinxin.agent.consent.PairingOffer;
import io.yinxin.agent.consent.Policy;
import io.yinxin.agent.consent.Proof;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.operation.OperationState;
import io.yinxin.agent.operation.Operations;
import io.yinxin.agent.operation.Operations.Lane;
import io.yinxin.agent.prompt.Asking;
import io.yinxin.agent.prompt.Prompts;
import io.yinxin.agent.prompt.Texts;
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes agent and page known to each other. Sites the policy names are paired at once; for others the user compares six
 * digits, so that a page cannot pose as another one beside it.
 */
final class Pair implements Command {
    private static final int RANDOM = 16;

    private final Sites sites;
    private final Prompts prompts;
    private final Operations operations;
    private final Clock clock;

    Pair(Sites sites, Prompts prompts, Operations operations, Clock clock) {
        this.sites = sites;
        this.prompts = prompts;
        this.operations = operations;
        this.clock = clock;
    }

    /** @param key public JWK; the one the proof is made with */
    record Request(
            JsonNode key,
            String random,
            @Nullable String lang,
            @Nullable Long timeoutMs) {}

    @Override
    public Reply run(Call call) throws Refusal {
        Request request = call.read(Request.class);
        if (request.key() == null || request.random() == null) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "key or random is missing");
        }
        if (Bytes.base64Url(request.random()).length != RANDOM) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "length of random");
        }
        String page = Proof.thumbprint(Proof.publicKey(request.key()));
        if (call.proof() == null || !call.proof().page().equals(page)) {
            throw new Refusal(Fault.PROOF_INVALID, "made with another key");
        }
        PairingOffer offer = PairingOffer.make(call.origin(), page, request.random(), call.browser());
        Texts texts = Texts.in(call.languageOr(request.lang()));
        Operation operation = operations.start(
                Lane.PAIRING, call.owner(), request.timeoutMs(), started -> decide(started, offer, texts));
        Map<String, Object> body = new LinkedHashMap<>(operation.summary());
        body.put("agentKey", offer.publicKey());
        body.put("random", offer.random());
        return new Reply(202, body);
    }

    private Map<String, Object> decide(Operation operation, PairingOffer offer, Texts texts)
            throws Refusal, CardException {
        boolean ask =
                sites.policy().site(offer.origin()).map(Policy.Site::askUser).orElse(true);
        try {
            if (ask) {
                operation.enter(OperationState.WAITING_CONSENT);
                Asking asking = new Asking(offer.origin(), "pairing", 0, texts, operation.expires(), clock);
                askUser(asking, offer);
            }
            // Stopped while the window was open: what comes too late counts for nothing.
            if (operation.state().isFinal()) {
                throw new Refusal(Fault.USER_CANCELLED, "stopped");
            }
            Pairing pairing = offer.accept(!ask, clock.instant());
            sites.pairings().add(pairing);
            return Map.of("pairing", pairing.id());
        } catch (IOException e) {
            throw new Refusal(Fault.INTERNAL, "pairing cannot be remembered");
        }
    }

    private void askUser(Asking asking, PairingOffer offer) throws Refusal, CardException, IOException {
        switch (prompts.pair(asking, offer.code(), offer.browser())) {
            case OK -> {}
            case CANCELLED -> throw new Refusal(Fault.USER_CANCELLED, "said no");
            case TIMEOUT -> throw new Refusal(Fault.USER_TIMEOUT, "no answer");
            case DECLINED -> {
                sites.pairings().refuse(offer.origin());
                throw new Refusal(Fault.PAIR_REFUSED, "said no for good");
            }
        }
    }
}
