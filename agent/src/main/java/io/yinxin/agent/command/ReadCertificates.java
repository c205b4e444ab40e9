package io.yinxin.agent.command;

import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.command.CardWork.Order;
import io.yinxin.agent.command.CardWork.Outcome;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Policy;
import io.yinxin.agent.consent.SiteOperation;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.operation.OperationState;
import io.yinxin.agent.prompt.Asking;
import io.yinxin.agent.prompt.Dialog.Fact;
import io.yinxin.agent.prompt.Prompts;
import io.yinxin.agent.protocol.Refusal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands certificates to the page, after the person has seen which ones: they say who the person is. */
final class ReadCertificates implements Command {
    private final CardWork work;
    private final Candidates candidates;
    private final Prompts prompts;
    private final TokenNames names;
    private final Sites sites;

    ReadCertificates(CardWork work, Candidates candidates, Prompts prompts, TokenNames names, Sites sites) {
        this.work = work;
        this.candidates = candidates;
        this.prompts = prompts;
        this.names = names;
        this.sites = sites;
    }

    record Request(
            @Nullable String token,
            @Nullable String lang,
            @Nullable Long timeoutMs) {}

    @Override
    public Reply run(Call call) throws Refusal {
        Request request = call.read(Request.class);
        Order order =
                new Order(SiteOperation.CERTIFICATE_READS, "certificate-reads", 0, request.lang(), request.timeoutMs());
        return work.start(call, order, (operation, asking) -> read(call.origin(), request, operation, asking));
    }

    private Outcome read(Origin origin, Request request, Operation operation, Asking asking)
            throws Refusal, CardException, InterruptedException {
        List<String> issuers =
                sites.policy().site(origin).map(Policy.Site::issuers).orElse(List.of());
        List<CardCertificate> found = candidates.find(operation, one -> {
            boolean here =
                    request.token() == null || names.of(origin, one.token()).equals(request.token());
            boolean issuer = issuers.isEmpty() || issuers.contains(one.issuer());
            return here && issuer ? Optional.empty() : Optional.of(CardError.CERT_NONE);
        });
        List<Fact> facts = new ArrayList<>();
        for (CardCertificate one : found) {
            String organisation = one.organisation();
            String name = organisation == null ? one.holder() : one.holder() + " · " + organisation;
            facts.add(new Fact(asking.texts().get("label.certificate"), name));
        }
        operation.enter(OperationState.WAITING_CONSENT);
        prompts.confirm(asking, facts, List.of(), "read.ok");
        List<Map<String, Object>> certificates =
                found.stream().map(one -> view(origin, one)).toList();
        return new Outcome(Map.of("certificates", certificates), Map.of("count", certificates.size()));
    }

    private Map<String, Object> view(Origin origin, CardCertificate certificate) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("token", names.of(origin, certificate.token()));
        view.put("sha256", certificate.sha256());
        view.put("subject", certificate.subject());
        view.put("holder", certificate.holder());
        String organisation = certificate.organisation();
        if (organisation != null) {
            view.put("organisation", organisation);
        }
        view.put("serial", certificate.serial());
        view.put("issuer", certificate.issuer());
        view.put("notBefore", certificate.notBefore().toString());
        view.put("notAfter", certificate.notAfter().toString());
        view.put("keyUsage", certificate.keyUsage());
        view.put("der", Base64.getEncoder().encodeToString(certificate.der()));
        return view;
    }
}
