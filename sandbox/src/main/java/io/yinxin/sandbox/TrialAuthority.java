package io.yinxin.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.yinxin.trial.TrialCa;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the certificates of the trial CAs point at: {@code GET /trial/ca/<algorithm>.crl}, the list of the root under
 * {@code <algorithm>-root.crl}, and {@code POST /trial/ocsp}, where the CA that is asked about answers.
 */
final class TrialAuthority implements HttpHandler {
    private static final String LISTS = "/trial/ca/";

    private final List<TrialCa> cas;

    TrialAuthority(Collection<TrialCa> cas) {
        this.cas = List.copyOf(cas);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/trial/ocsp")) {
            ocsp(exchange);
        } else if (path.startsWith(LISTS)) {
            list(exchange, path.substring(LISTS.length()));
        } else {
            Exchanges.text(exchange, 404, "nothing here");
        }
    }

    private void ocsp(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            Exchanges.text(exchange, 405, "POST");
            return;
        }
        byte[] request = Exchanges.body(exchange);
        // Who knows none of the certificates says so himself.
        TrialCa asked =
                cas.stream().filter(ca -> ca.isAskedBy(request)).findFirst().orElse(cas.getFirst());
        Exchanges.send(exchange, 200, "application/ocsp-response", asked.ocsp(request));
    }

    private void list(HttpExchange exchange, String name) throws IOException {
        Optional<byte[]> found = cas.stream()
                .filter(ca -> name.equals(ca.algorithm().wireName() + ".crl"))
                .map(TrialCa::crl)
                .findFirst()
                .or(() -> cas.stream()
                        .filter(ca -> name.equals(ca.algorithm().wireName() + "-root.crl"))
                        .map(TrialCa::rootCrl)
                        .findFirst());
        if (found.isEmpty()) {
            Exchanges.text(exchange, 404, "no such list");
            return;
        }
        Exchanges.send(exchange, 200, "application/pkix-crl", found.get());
    }
}
