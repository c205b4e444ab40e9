package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The inbox for people ({@code /inbox}) and for programs ({@code /inbox/messages?to=}). */
final class InboxPages implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** Nothing from elsewhere, and no script but the page's own: a message's text can never run. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private record File(String name, String type) {}

    private static final Map<String, File> FILES = Map.of(
            "/inbox", new File("inbox.html", "text/html; charset=utf-8"),
            "/inbox/inbox.css", new File("inbox.css", "text/css; charset=utf-8"),
            "/inbox/inbox.js", new File("inbox.js", "text/javascript; charset=utf-8"),
            "/inbox/icon.svg", new File("icon.svg", "image/svg+xml"));

    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/inbox/messages")) {
            messages(exchange);
            return;
        }
        File file = FILES.get(path.equals("/inbox/") ? "/inbox" : path);
        if (file == null) {
            Exchanges.text(exchange, 404, "Not found");
            return;
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        Exchanges.send(exchange, 200, file.type(), resource(file.name()));
    }

    private void messages(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> list(exchange, Exchanges.query(exchange, "to"));
            case "DELETE" -> {
                inbox.clear();
                Exchanges.send(exchange, 204, "application/json", new byte[0]);
            }
            default -> Exchanges.text(exchange, 405, "GET or DELETE");
        }
    }

    private void list(HttpExchange exchange, @Nullable String receiver) throws IOException {
        var found = receiver == null || receiver.isBlank() ? inbox.messages() : inbox.messagesTo(receiver);
        Exchanges.json(exchange, 200, JSON.writeValueAsBytes(found));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = InboxPages.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
