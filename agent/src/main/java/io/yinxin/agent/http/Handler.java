package io.yinxin.agent.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.yinxin.agent.command.Call;
import io.yinxin.agent.command.Reply;
import io.yinxin.agent.command.Route;
import io.yinxin.agent.consent.AnswerProof;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Pairing;
import io.yinxin.agent.consent.Proof;
import io.yinxin.agent.http.Gate.Shown;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Problem;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.protocol.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request from the gate to its answer. */
final class Handler implements HttpHandler {
    private static final Logger LOG = System.getLogger(Handler.class.getName());
    /** A ticket carries the seal with its picture, in base64 twice. */
    static final int MAX_BODY = 4 * 1024 * 1024;

    private static final int NO_BODY = -1;

    private final Gate gate;
    private final List<Route> routes;

    Handler(Gate gate, List<Route> routes) {
        this.gate = gate;
        this.routes = List.copyOf(routes);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            RequestHead head = RequestHead.of(exchange);
            common(exchange.getResponseHeaders());
            Origin origin;
            try {
                origin = gate.admit(head);
            } catch (Refusal e) {
                refuseUnseen(exchange, e);
                return;
            }
            allow(exchange.getResponseHeaders(), origin);
            if (head.method().equals("OPTIONS")) {
                preflight(exchange, head, origin);
            } else {
                answer(exchange, head, origin);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "request failed", e);
        }
    }

    /** Empty, the same for every reason, and nothing a page could read. */
    private static void refuseUnseen(HttpExchange exchange, Refusal why) throws IOException {
        LOG.log(Level.INFO, "refused at the gate: {0}", why.code());
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        exchange.sendResponseHeaders(403, NO_BODY);
    }

    private void preflight(HttpExchange exchange, RequestHead head, Origin origin) throws IOException {
        if (!Preflight.isAllowed(head, routes)) {
            exchange.sendResponseHeaders(403, NO_BODY);
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set(
                "Access-Control-Allow-Methods",
                head.single("Access-Control-Request-Method").orElse(""));
        headers.set("Access-Control-Allow-Headers", "Content-Type, DPoP, Yap-Version");
        headers.set("Access-Control-Max-Age", gate.isPaired(origin) ? "600" : "0");
        exchange.sendResponseHeaders(204, NO_BODY);
    }

    private void answer(HttpExchange exchange, RequestHead head, Origin origin) throws IOException {
        Shown shown = Shown.NOTHING;
        try {
            Route route = route(head);
            gate.demandHeaders(head, route);
            byte[] body = body(exchange, route);
            shown = gate.demandProof(head, origin, route, body);
            gate.demandRate(origin, route);
            Call call = new Call(
                    origin,
                    shown.proof(),
                    shown.pairing(),
                    route.tail(head.path()),
                    head.query(),
                    body,
                    head.browser(),
                    head.language());
            Reply reply = route.command().run(call);
            send(exchange, shown, reply.status(), reply.body(), "application/json");
        } catch (Refusal e) {
            refuse(exchange, shown, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse(exchange, shown, new Refusal(Fault.BUSY, "shutting down"));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "command failed", e);
            refuse(exchange, shown, new Refusal(Fault.INTERNAL, "see the log"));
        }
    }

    private Route route(RequestHead head) throws Refusal {
        List<Route> here =
                routes.stream().filter(route -> route.isAt(head.path())).toList();
        if (here.isEmpty()) {
            throw new Refusal(Fault.REQUEST_UNKNOWN, "path");
        }
        Optional<Route> found = here.stream()
                .filter(route -> route.method().equals(head.method()))
                .findFirst();
        return found.orElseThrow(() -> new Refusal(Fault.REQUEST_METHOD, "method"));
    }

    private static byte[] body(HttpExchange exchange, Route route) throws Refusal, IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                throw new Refusal(Fault.REQUEST_TOO_LARGE, "body");
            }
            if (!route.method().equals("POST") && body.length > 0) {
                throw new Refusal(Fault.REQUEST_SCHEMA, "a body where none belongs");
            }
            return body;
        }
    }

    private static void refuse(HttpExchange exchange, Shown shown, Refusal why) throws IOException {
        Problem problem = Problem.of(why);
        LOG.log(Level.INFO, "refused: {0}, ref {1}", why.code(), problem.ref());
        Object wait = why.params().get("retryAfter");
        if (wait != null) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(wait));
        }
        send(exchange, shown, why.status(), problem.members(), "application/problem+json");
    }

    private static void send(HttpExchange exchange, Shown shown, int status, @Nullable Object content, String type)
            throws IOException {
        byte[] body = content == null ? new byte[0] : StrictJson.write(content);
        Pairing pairing = shown.pairing();
        Proof proof = shown.proof();
        if (pairing != null && proof != null) {
            exchange.getResponseHeaders().set("Yap-Proof", AnswerProof.of(pairing, proof.jti(), status, body));
        }
        if (content == null) {
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void common(Headers headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Vary", "Origin");
    }

    private static void allow(Headers headers, Origin origin) {
        headers.set("Access-Control-Allow-Origin", origin.value());
        headers.set("Access-Control-Expose-Headers", "Yap-Proof, Retry-After");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
