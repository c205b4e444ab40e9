package io.yinxin.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;

/** What the agent does with a ticket (docs/agent.md section 8), by its rules: strict about all it can see. */
final class TestAgent {
    static final String PAGE_KEY = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestAgent() {}

    /** @param key published by the server @return the ticket's payload */
    static JsonNode read(String ticket, String key) throws Exception {
        JWSObject jws = JWSObject.parse(ticket);
        assertThat(jws.getHeader().getType().getType()).isEqualTo("yap-ticket+jwt");
        assertThat(jws.verify(new ECDSAVerifier(ECKey.parse(key)))).isTrue();
        JsonNode payload = JSON.readTree(jws.getPayload().toString());
        assertThat(payload.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "iss", "aud", "origin", "cnf", "op", "jti", "iat", "exp", "cert", "alg", "items");
        assertThat(payload.path("aud").asText()).isEqualTo("yap/1");
        assertThat(payload.path("op").asText()).isEqualTo("seal");
        assertThat(payload.path("cnf").path("jkt").asText()).isEqualTo(PAGE_KEY);
        assertThat(payload.path("exp").asLong() - payload.path("iat").asLong()).isBetween(1L, 120L);
        assertThat(payload.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
        assertThat(payload.path("jti").asText().length()).isBetween(16, 128);
        return payload;
    }

    /** @return base64, as the agent answers */
    static String sign(JsonNode payload, IssuedCard card) throws Exception {
        byte[] certificate = card.certificate().getEncoded();
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        assertThat(payload.path("cert").asText()).isEqualTo(digest);
        return sign(
                Base64.getDecoder()
                        .decode(payload.path("items").get(0).path("tbs").asText()),
                card);
    }

    static String sign(byte[] tbs, IssuedCard card) throws Exception {
        String name =
                switch (card.algorithm()) {
                    case SM2 -> "SM3withSM2";
                    case RSA -> "SHA256withRSA";
                    case P256, P384 -> "SHA256withECDSA";
                };
        Signature signature = Signature.getInstance(name, Algorithm.PROVIDER);
        signature.initSign(card.privateKey());
        signature.update(tbs);
        byte[] der = signature.sign();
        return Base64.getEncoder().encodeToString(card.algorithm() == Algorithm.RSA ? der : raw(der));
    }

    private static byte[] raw(byte[] der) {
        ASN1Sequence pair = ASN1Sequence.getInstance(der);
        byte[] raw = new byte[64];
        for (int i = 0; i < 2; i++) {
            BigInteger number = ASN1Integer.getInstance(pair.getObjectAt(i)).getValue();
            byte[] bytes = number.toByteArray();
            byte[] plain = bytes.length > 32 ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length) : bytes;
            System.arraycopy(plain, 0, raw, 32 * i + 32 - plain.length, plain.length);
        }
        return raw;
    }
}
