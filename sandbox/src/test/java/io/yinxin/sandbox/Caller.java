package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** A server that uses the sandbox, as the real one does. */
final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Answer(int status, String body, String path, String requestId, HttpResponse<byte[]> raw) {
        JsonNode json() throws IOException {
            return JSON.readTree(raw.body());
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Sandbox sandbox;
    private final byte[] key;

    String tenant = "test";
    Instant timestamp = Instant.now();
    String nonce = "";
    Duration patience = Duration.ofSeconds(5);

    Caller(Sandbox sandbox, Provider provider) {
        this(sandbox, sandbox.key(provider));
    }

    Caller(Sandbox sandbox, String hexKey) {
        this.sandbox = sandbox;
        this.key = HexFormat.of().parseHex(hexKey);
    }

    Answer ask(String path, Map<String, ?> body) throws Exception {
        return ask(path, UUID.randomUUID().toString(), body);
    }

    Answer ask(String path, String requestId, Map<String, ?> body) throws Exception {
        return send("POST", path, requestId, JSON.writeValueAsBytes(body));
    }

    /** What became of a request. */
    Answer query(String path, String requestId) throws Exception {
        return send("GET", path + "/" + requestId, requestId, new byte[0]);
    }

    boolean verifies(Answer answer) {
        String expected = Signature.ofAnswer(
                key,
                answer.status(),
                answer.path(),
                answer.header("X-Timestamp"),
                answer.header("X-Nonce"),
                answer.requestId(),
                answer.raw().body());
        return Signature.equal(expected, answer.header("X-Signature"));
    }

    private Answer send(String method, String path, String requestId, byte[] body) throws Exception {
        String sentNonce = nonce.isEmpty() ? UUID.randomUUID().toString() : nonce;
        URI address = sandbox.address().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("X-Request-Id", requestId)
                .header("X-Tenant", tenant)
                .header("X-Timestamp", timestamp.toString())
                .header("X-Nonce", sentNonce)
                .header(
                        "X-Signature",
                        Signature.ofRequest(
                                key, method, path, "test", timestamp.toString(), sentNonce, requestId, body))
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), text, path, requestId, response);
    }
}
