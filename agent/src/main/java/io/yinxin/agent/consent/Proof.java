package io.yinxin.agent.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a request comes from the page's key: shape of RFC 9449, with the hash of the body and the pairing.
 *
 * @param page thumbprint of the key that signed
 * @param pairing null while there is none
 */
public record Proof(String page, String jti, @Nullable String pairing) {
    static final Duration SKEW = Duration.ofSeconds(60);
    private static final Set<String> CLAIMS = Set.of("htm", "htu", "iat", "jti", "bh", "sid");
    private static final Set<String> HEADERS = Set.of("typ", "alg", "jwk");

    /** @param url as the request has it, without query */
    public record Of(String method, String url, byte[] body) {}

    static Proof check(String compact, Of request, Instant now, Instant earliest) throws Refusal {
        Jws jws;
        try {
            jws = Jws.parse(compact);
        } catch (Refusal e) {
            throw invalid("shape");
        }
        ECKey key = key(jws);
        if (!jws.isOfType("dpop+jwt") || !jws.isSignedWith(key)) {
            throw invalid("signature");
        }
        JsonNode claims = jws.payload();
        if (!only(claims, CLAIMS)) {
            throw invalid("claims");
        }
        boolean same = claims.path("htm").asText().equals(request.method())
                && claims.path("htu").asText().equals(request.url())
                && claims.path("bh").asText().equals(Bytes.text(Bytes.sha256(request.body())));
        if (!same) {
            throw invalid("of another request");
        }
        JsonNode made = claims.path("iat");
        if (!made.isIntegralNumber()
                || Math.abs(now.getEpochSecond() - made.longValue()) > SKEW.toSeconds()
                || made.longValue() < earliest.getEpochSecond()) {
            throw invalid("time");
        }
        String jti = claims.path("jti").asText();
        if (jti.length() < 16 || jti.length() > 64) {
            throw invalid("jti");
        }
        return new Proof(
                thumbprint(key), jti, claims.has("sid") ? claims.path("sid").asText() : null);
    }

    private static ECKey key(Jws jws) throws Refusal {
        JsonNode jwk = jws.header().path("jwk");
        if (!only(jws.header(), HEADERS) || !jwk.isObject() || jwk.has("d")) {
            throw invalid("header");
        }
        return publicKey(jwk);
    }

    /** A page's key; also that of a pairing being made. */
    public static ECKey publicKey(JsonNode jwk) throws Refusal {
        try {
            ECKey key = ECKey.parse(jwk.toString());
            if (!key.getCurve().equals(Curve.P_256) || key.isPrivate()) {
                throw invalid("key");
            }
            return key;
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            throw invalid("key");
        }
    }

    public static String thumbprint(ECKey key) throws Refusal {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw invalid("key");
        }
    }

    private static boolean only(JsonNode object, Set<String> names) {
        return object.properties().stream().allMatch(member -> names.contains(member.getKey()));
    }

    private static Refusal invalid(String what) {
        return new Refusal(Fault.PROOF_INVALID, what);
    }
}
