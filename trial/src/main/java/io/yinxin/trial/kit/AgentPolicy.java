package io.yinxin.trial.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.trial.Algorithm;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/**
 * The policy an administrator would give to the agent: which sites may ask it for what, signed with a key the agent knows
 * from its installation.
 *
 * @param key the public key as JWK
 * @param document compact JWS
 */
record AgentPolicy(String key, String document) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final List<String> OPERATIONS =
            List.of("authentications", "certificate-reads", "pin-changes", "pin-unblocks", "repairs");

    /**
     * The key is thrown away: a new policy comes with a new one.
     *
     * @param ticketKey by which the sites order seals, as JWK; null: they may order none
     */
    static AgentPolicy of(List<String> origins, @Nullable String ticketKey, Instant now) {
        KeyPair keys = Algorithm.P256.newKeyPair();
        Map<String, Object> payload = new TreeMap<>();
        payload.put("iss", "Yinxin Trial");
        payload.put("iat", now.getEpochSecond());
        payload.put("firstUse", true);
        payload.put(
                "sites", origins.stream().map(origin -> site(origin, ticketKey)).toList());
        String signed = encode(Map.of("alg", "ES256", "typ", "yap-policy+jwt")) + "." + encode(payload);
        return new AgentPolicy(json(jwk((ECPublicKey) keys.getPublic())), signed + "." + sign(keys, signed));
    }

    private static Map<String, Object> site(String origin, @Nullable String ticketKey) {
        if (ticketKey == null) {
            return Map.of("origin", origin, "operations", OPERATIONS);
        }
        List<String> operations =
                Stream.concat(OPERATIONS.stream(), Stream.of("seals")).toList();
        return Map.of("origin", origin, "operations", operations, "ticketKeys", List.of(parsed(ticketKey)));
    }

    private static JsonNode parsed(String jwk) {
        try {
            return JSON.readTree(jwk);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JWK", e);
        }
    }

    private static Map<String, String> jwk(ECPublicKey key) {
        return Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                coordinate(key.getW().getAffineX()),
                "y",
                coordinate(key.getW().getAffineY()));
    }

    private static String coordinate(BigInteger value) {
        return URL.encodeToString(BigIntegers.asUnsignedByteArray(32, value));
    }

    private static String sign(KeyPair keys, String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withPLAIN-ECDSA", Algorithm.PROVIDER);
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, ?> members) {
        return URL.encodeToString(json(members).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, ?> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
