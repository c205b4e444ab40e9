package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A page for one visit: {@code GET base/id} is the page, {@code GET base/id/data} what it shows, {@code POST
 * base/id/choice} what somebody does there.
 */
abstract class VisitPages implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String name;

    /** @param name of the page's files */
    VisitPages(String base, String name) {
        this.base = base;
        this.name = name;
    }

    /** What the page shows; empty if there is no such visit. */
    abstract Optional<Map<String, Object>> data(String id);

    /** @return what the page is told @throws IllegalArgumentException if that cannot be done */
    abstract Map<String, Object> choose(String id, JsonNode choice);

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI()
                .getPath()
                .substring(base.length())
                .replaceFirst("^/", "")
                .split("/", -1);
        switch (parts[0]) {
            case "page.css" -> StaticFiles.send(exchange, "visit.css");
            case "page.js" -> StaticFiles.send(exchange, name + ".js");
            case "icon.svg" -> StaticFiles.send(exchange, "icon.svg");
            default -> visit(exchange, parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    private void visit(HttpExchange exchange, String id, String what) throws IOException {
        Optional<Map<String, Object>> data = data(id);
        if (data.isEmpty()) {
            Exchanges.text(exchange, 404, "没有这次办理，或沙箱已重新启动。 No such visit, or the sandbox was started anew.");
            return;
        }
        switch (exchange.getRequestMethod() + " " + what) {
            case "GET " -> StaticFiles.send(exchange, name + ".html");
            case "GET data" -> Exchanges.json(exchange, 200, JSON.writeValueAsBytes(data.get()));
            case "POST choice" -> chosen(exchange, id);
            default -> Exchanges.text(exchange, 404, "Not found");
        }
    }

    private void chosen(HttpExchange exchange, String id) throws IOException {
        try {
            Map<String, Object> told = choose(id, JSON.readTree(Exchanges.body(exchange)));
            Exchanges.json(exchange, 200, JSON.writeValueAsBytes(told));
        } catch (IllegalArgumentException e) {
            Exchanges.text(exchange, 400, "not possible");
        }
    }
}
