package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code GET /control} tells the modes, {@code PUT /control} changes those it names:
 * {@code {"identity": "slow", "delayMillis": 12000}}.
 */
final class ControlDesk implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final Controls controls;

    ControlDesk(Sandbox sandbox, Controls controls) {
        this.sandbox = sandbox;
        this.controls = controls;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> tell(exchange);
            case "PUT" -> change(exchange);
            default -> Exchanges.text(exchange, 405, "GET or PUT");
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        Map<String, Object> state = new LinkedHashMap<>();
        for (Provider provider : Provider.values()) {
            state.put(provider.wireName(), controls.mode(provider).wireName());
        }
        state.put("delayMillis", controls.delay().toMillis());
        Exchanges.json(exchange, 200, JSON.writeValueAsBytes(state));
    }

    private void change(HttpExchange exchange) throws IOException {
        JsonNode wanted = JSON.readTree(Exchanges.body(exchange));
        for (Provider provider : Provider.values()) {
            if (wanted.has(provider.wireName())) {
                String name = wanted.get(provider.wireName()).asText();
                var mode = Mode.of(name);
                if (mode.isEmpty()) {
                    Exchanges.text(exchange, 400, "no mode " + name);
                    return;
                }
                sandbox.mode(provider, mode.get());
            }
        }
        if (wanted.has("delayMillis")) {
            controls.delay(Duration.ofMillis(wanted.get("delayMillis").asLong()));
        }
        tell(exchange);
    }
}
