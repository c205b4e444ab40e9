package io.yinxin.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** What a page does for its user: sends JSON with the right headers and works off captchas. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String client;

    Browser(URI base, String client) {
        this.base = base;
        this.client = client;
    }

    /** An answer with its status; a refusal is an answer, too. */
    record Answer(int status, JsonNode body) {
        JsonNode expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException(status + " instead of " + wanted + ": " + body);
            }
            return body;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-Yinxin-Request", "1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** A captcha of the accessible kind, and its answer. */
    Map<String, String> solvedCaptcha() throws IOException, InterruptedException {
        JsonNode captcha =
                post("/api/v1/captchas", Map.of("kind", "PROOF_OF_WORK")).expect(201);
        return Map.of("captchaId", captcha.path("captchaId").asText(), "imageCode", solve(captcha.path("challenge")));
    }

    private static String solve(JsonNode challenge) throws IOException {
        String salt = challenge.path("salt").asText();
        String wanted = challenge.path("challenge").asText();
        for (long number = 0; number <= challenge.path("maxNumber").asLong(); number++) {
            if (sha256(salt + number).equals(wanted)) {
                byte[] payload = JSON.writeValueAsBytes(Map.of(
                        "algorithm", challenge.path("algorithm").asText(),
                        "challenge", wanted,
                        "number", number,
                        "salt", salt,
                        "signature", challenge.path("signature").asText()));
                return Base64.getEncoder().encodeToString(payload);
            }
        }
        throw new IllegalStateException("the challenge has no solution");
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "en-US")
                .header("X-Forwarded-For", client);
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
