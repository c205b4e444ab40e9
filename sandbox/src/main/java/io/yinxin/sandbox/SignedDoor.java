package io.yinxin.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.yinxin.sandbox.Desk.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/**
 * The door of a desk: lets in only rightly signed, fresh, never seen requests, gives one request id one answer, signs
 * what goes out, and plays the modes.
 */
final class SignedDoor implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration NEVER = Duration.ofSeconds(30);
    private static final byte[] NO_KEY = "not the key of anybody, 32 bytes".getBytes(StandardCharsets.US_ASCII);

    private record Answered(String bodyText, Reply reply) {}

    private final Desk desk;
    private final byte[] key;
    private final Controls controls;
    private final RequestCheck check;
    private final Map<String, Answered> answers = new Recent<>(20_000);

    SignedDoor(Desk desk, String hexKey, Controls controls) {
        this.desk = desk;
        this.key = HexFormat.of().parseHex(hexKey);
        this.controls = controls;
        this.check = new RequestCheck(key);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Mode mode = controls.mode(desk.provider());
        if (mode == Mode.DOWN) {
            exchange.close();
            return;
        }
        byte[] body = Exchanges.body(exchange);
        String refusal = check.refusal(exchange, body);
        if (refusal != null) {
            Exchanges.json(exchange, 401, JSON.writeValueAsBytes(Map.of("error", refusal)));
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "POST" -> ask(exchange, mode, body);
            case "GET" -> look(exchange, mode);
            default -> Exchanges.text(exchange, 405, "POST or GET");
        }
    }

    private void ask(HttpExchange exchange, Mode mode, byte[] body) throws IOException {
        String requestId = exchange.getRequestHeaders().getFirst("X-Request-Id");
        Reply reply = once(requestId, body);
        if (reply.body() == null) {
            Exchanges.pause(NEVER);
            exchange.close();
            return;
        }
        if (mode == Mode.SLOW) {
            Exchanges.pause(controls.delay());
        }
        send(exchange, mode, reply);
    }

    /** A caller that got no answer asks what became of its request (PRV-05). */
    private void look(HttpExchange exchange, Mode mode) throws IOException {
        String requestId =
                exchange.getRequestURI().getPath().substring(desk.path().length());
        Answered answered = answers.get(requestId.replaceFirst("^/", ""));
        if (answered == null) {
            send(exchange, mode, Reply.of(404, Map.of("result", "UNKNOWN_REQUEST")));
        } else if (answered.reply().body() == null) {
            send(exchange, mode, Reply.of(202, Map.of("result", "PENDING")));
        } else {
            send(exchange, mode, answered.reply());
        }
    }

    private Reply once(String requestId, byte[] body) {
        String bodyText = new String(body, StandardCharsets.UTF_8);
        Answered answered = answers.computeIfAbsent(requestId, id -> new Answered(bodyText, decide(id, bodyText)));
        return answered.bodyText().equals(bodyText)
                ? answered.reply()
                : Reply.of(409, Map.of("error", "this request id came with another content"));
    }

    private Reply decide(String requestId, String bodyText) {
        try {
            JsonNode request = JSON.readTree(bodyText);
            return desk.answer(requestId, request);
        } catch (JsonProcessingException e) {
            return Reply.of(400, Map.of("error", "not JSON"));
        }
    }

    private void send(HttpExchange exchange, Mode mode, Reply reply) throws IOException {
        byte[] body = JSON.writeValueAsBytes(reply.body());
        if (mode == Mode.GARBLED) {
            body = "{\"result\":\"MAT\u0000".getBytes(StandardCharsets.UTF_8);
        }
        String requestId = exchange.getRequestHeaders().getFirst("X-Request-Id");
        String timestamp = Instant.now().toString();
        String nonce = UUID.randomUUID().toString();
        String path = exchange.getRequestURI().getPath();
        byte[] signingKey = mode == Mode.BAD_SIGNATURE ? NO_KEY : key;
        var headers = exchange.getResponseHeaders();
        headers.set("X-Request-Id", requestId);
        headers.set("X-Timestamp", timestamp);
        headers.set("X-Nonce", nonce);
        headers.set(
                "X-Signature", Signature.ofAnswer(signingKey, reply.status(), path, timestamp, nonce, requestId, body));
        Exchanges.json(exchange, reply.status(), body);
    }
}
