package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inbox for people ({@code /inbox}) and for programs ({@code /inbox/messages?to=}). */
final class InboxPages implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final Map<String, String> FILES = Map.of(
            "/inbox", "inbox.html",
            "/inbox/inbox.css", "inbox.css",
            "/inbox/inbox.js", "inbox.js",
            "/inbox/icon.svg", "icon.svg");

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
        String file = FILES.get(path.equals("/inbox/") ? "/inbox" : path);
        if (file == null) {
            Exchanges.text(exchange, 404, "Not found");
            return;
        }
        StaticFiles.send(exchange, file);
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
}
