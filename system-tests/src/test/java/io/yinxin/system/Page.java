package io.yinxin.system;

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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** What a page does for its user: right headers, waiting when the server is busy, solving the captcha's work. */
final class Page implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUSY = 503;

    record Answer(int status, JsonNode body) {
        String code() {
            return body.path("code").asText();
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final ProcessHandle server;

    Page(Product product) throws IOException {
        this.address = product.address();
        this.server = product.server();
    }

    void requireAlive() throws IOException {
        if (!server.isAlive()) {
            throw new IOException("the server is dead");
        }
    }

    /** @throws IOException when the server dies meanwhile */
    Answer post(String path, Map<String, ?> form) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        while (true) {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .timeout(Duration.ofMinutes(4))
                            .header("Content-Type", "application/json")
                            .header("X-Yinxin-Request", "1")
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(form)))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (response.statusCode() != BUSY) {
                return new Answer(response.statusCode(), JSON.readTree(response.body()));
            }
            Thread.sleep(
                    1000 * response.headers().firstValueAsLong("Retry-After").orElse(1));
        }
    }

    /** The form with the answer to a fresh captcha in it. */
    Map<String, Object> withCaptcha(Map<String, Object> form) throws IOException, InterruptedException {
        JsonNode captcha =
                post("/api/v1/captchas", Map.of("kind", "PROOF_OF_WORK")).body();
        Map<String, Object> filled = new HashMap<>(form);
        filled.put("captchaId", captcha.path("captchaId").asText());
        filled.put("imageCode", solution(captcha.path("challenge")));
        return filled;
    }

    private static String solution(JsonNode challenge) throws IOException {
        String salt = challenge.path("salt").asText();
        String wanted = challenge.path("challenge").asText();
        long number = 0;
        while (!sha256(salt + number).equals(wanted)) {
            number++;
            if (number > challenge.path("maxNumber").asLong()) {
                throw new IllegalStateException("the challenge has no solution: " + challenge);
            }
        }
        return Base64.getEncoder()
                .encodeToString(JSON.writeValueAsBytes(Map.of(
                        "algorithm", challenge.path("algorithm").asText(),
                        "challenge", wanted,
                        "number", number,
                        "salt", salt,
                        "signature", challenge.path("signature").asText())));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
