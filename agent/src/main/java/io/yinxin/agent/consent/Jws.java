package io.yinxin.agent.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import io.yinxin.agent.card.Keys;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.protocol.StrictJson;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/**
 * A compact JWS taken apart strictly: header and payload are parsed once, duplicates refused, and what was parsed is what
 * is signed. Algorithms: ES256 and, for our servers, SM2SM3.
 */
public record Jws(JsonNode header, JsonNode payload, String signingInput, byte[] signature, String headerText) {
    static final int MAX_LENGTH = 4 * 1024 * 1024;

    public static Jws parse(String compact) throws Refusal {
        String[] parts = compact.length() > MAX_LENGTH ? new String[0] : compact.split("\\.", -1);
        if (parts.length != 3) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "not a compact JWS");
        }
        return new Jws(
                StrictJson.tree(Bytes.base64Url(parts[0])),
                StrictJson.tree(Bytes.base64Url(parts[1])),
                parts[0] + "." + parts[1],
                Bytes.base64Url(parts[2]),
                parts[0]);
    }

    /** Empty text where there is none, or it is no text. */
    public String headerMember(String name) {
        return header.path(name).isTextual() ? header.path(name).textValue() : "";
    }

    public boolean isOfType(String type) {
        return headerMember("typ").equals(type);
    }

    /** Extensions that must be understood are not. */
    private boolean isPlain() {
        return !header.has("crit") && !header.has("b64") && !header.has("zip");
    }

    public boolean isSignedWith(VerificationKey key) {
        if (!isPlain() || !headerMember("alg").equals(key.algorithm())) {
            return false;
        }
        if (key.ec() == null) {
            byte[] input = signingInput.getBytes(StandardCharsets.US_ASCII);
            return Keys.verifies(key.spki(), SignatureAlgorithm.SM2SM3, input, signature);
        }
        return isSignedWith(key.ec());
    }

    boolean isSignedWith(ECKey key) {
        try {
            JWSHeader parsed = JWSHeader.parse(new Base64URL(headerText));
            return isPlain()
                    && parsed.getAlgorithm().getName().equals("ES256")
                    && new ECDSAVerifier(key.toECPublicKey())
                            .verify(
                                    parsed,
                                    signingInput.getBytes(StandardCharsets.US_ASCII),
                                    Base64URL.encode(signature));
        } catch (JOSEException | ParseException | IllegalArgumentException e) {
            return false;
        }
    }
}
