package io.yinxin.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.yinxin.agent.RawHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page in a browser, as far as the agent can tell; a second implementation of the protocol's other side. */
final class Page {
    static final ObjectMapper JSON = new ObjectMapper();

    final String origin;
    final int port;
    final ECKey key;

    @Nullable
    String pairing;

    @Nullable
    ECKey agentKey;
    /** What a test wants to be otherwise; null leaves the header out. */
    final Map<String, @Nullable String> headers = new LinkedHashMap<>();

    Page(String origin, int port) throws Exception {
        this.origin = origin;
        this.port = port;
        this.key = new ECKeyGenerator(Curve.P_256).generate();
        headers.put("Host", "127.0.0.1:" + port);
        headers.put("Origin", origin);
        headers.put("Yap-Version", "1");
        headers.put("Sec-Fetch-Site", "cross-site");
        headers.put("Sec-Fetch-Mode", "cors");
        headers.put("Sec-Fetch-Dest", "empty");
        headers.put("Accept-Language", "en-US");
    }

    /** The same browser with another header. */
    Page with(String name, @Nullable String value) {
        headers.put(name, value);
        return this;
    }

    Answer get(String path) throws Exception {
        return call("GET", path, "");
    }

    Answer post(String path, Map<String, ?> body) throws Exception {
        return call("POST", path, JSON.writeValueAsString(body));
    }

    Answer call(String method, String path, String body) throws Exception {
        return send(method, path, body, proof(method, path, body, Map.of()));
    }

    Answer send(String method, String path, String body, @Nullable String proof) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        Map<String, @Nullable String> all = new LinkedHashMap<>(headers);
        if (bytes.length > 0) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        all.put("DPoP", proof);
        all.put("Content-Length", bytes.length == 0 ? null : String.valueOf(bytes.length));
        all.put("Connection", "close");
        all.forEach((name, value) -> {
            if (value != null) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        return new RawHttp(port).send(head + "\r\n", bytes);
    }

    /** @param changes claims that are otherwise than they should be */
    String proof(String method, String path, String body, Map<String, ?> changes) throws Exception {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("htm", method);
        claims.put("htu", "http://127.0.0.1:" + port + path.replaceAll("[?].*", ""));
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("bh", hash(body.getBytes(StandardCharsets.UTF_8)));
        if (pairing != null) {
            claims.put("sid", pairing);
        }
        claims.putAll(changes);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build();
        JWSObject jws = new JWSObject(header, new Payload(claims));
        jws.sign(new ECDSASigner(key));
        return jws.serialize();
    }

    /** Pairs; the site must be one that does not ask, or the screen must agree. */
    Page pair() throws Exception {
        String random = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);
        JsonNode started = JSON.readTree(
                post("/v1/pairings", Map.of("key", jwk(), "random", random)).body());
        JsonNode done = finish(started);
        if (!done.path("state").asText().equals("done")) {
            throw new AssertionError(done);
        }
        agentKey = ECKey.parse(started.path("agentKey").toString());
        pairing = done.path("result").path("pairing").asText();
        return this;
    }

    Map<String, Object> jwk() {
        return key.toPublicJWK().toJSONObject();
    }

    /** Starts an operation and waits for its end. */
    JsonNode operate(String path, Map<String, ?> body) throws Exception {
        Answer answer = post(path, body);
        if (answer.status() != 202) {
            return JSON.readTree(answer.body());
        }
        return finish(JSON.readTree(answer.body()));
    }

    JsonNode finish(JsonNode started) throws Exception {
        JsonNode known = started;
        while (!"done failed cancelled expired".contains(known.path("state").asText())
                || !known.has("result") && !known.has("problem")) {
            String path = "/v1/operations/" + known.path("operation").asText();
            Answer answer = get(path + "?wait=10&state=" + known.path("state").asText());
            if (answer.status() != 200) {
                throw new AssertionError(answer);
            }
            known = JSON.readTree(answer.body());
            if (known.path("state").asText().equals("done")) {
                return known;
            }
        }
        return known;
    }

    /** Whether the agent of the pairing gave this answer, to this request. */
    boolean believes(Answer answer, String proof) throws Exception {
        JWSObject said = JWSObject.parse(answer.header("Yap-Proof").orElseThrow());
        Map<String, Object> claims = said.getPayload().toJSONObject();
        Object jti = JWSObject.parse(proof).getPayload().toJSONObject().get("jti");
        return agentKey != null
                && said.verify(new ECDSAVerifier(agentKey))
                && Objects.equals(claims.get("jti"), jti)
                && String.valueOf(claims.get("status")).equals(String.valueOf(answer.status()))
                && hash(answer.body().getBytes(StandardCharsets.UTF_8)).equals(claims.get("bh"));
    }

    static String hash(byte[] bytes) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    static String code(Answer answer) throws Exception {
        return JSON.readTree(answer.body()).path("code").asText();
    }
}
