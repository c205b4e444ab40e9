package io.yinxin.agent.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.agent.card.Keys;
import io.yinxin.agent.protocol.Refusal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Policies and tickets of servers that sign with SM2. */
@Tag("CRD-25")
class Sm2JwsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);

    private final BigInteger secret = new BigInteger(250, new SecureRandom()).add(BigInteger.TWO);
    private final ECPoint point = CURVE.getG().multiply(secret).normalize();

    @Test
    void takesASignatureOfTheKey() throws Exception {
        Jws jws = Jws.parse(sign("SM2SM3", "{\"iss\":\"x\"}"));

        assertThat(jws.isSignedWith(key(point))).isTrue();
        assertThat(jws.payload().path("iss").asText()).isEqualTo("x");
    }

    @Test
    void refusesAnotherKeyAnotherTextAndAnotherAlgorithm() throws Exception {
        String right = sign("SM2SM3", "{\"iss\":\"x\"}");
        String[] parts = right.split("\\.");
        String other = parts[0] + "." + encode("{\"iss\":\"y\"}") + "." + parts[2];

        assertThat(Jws.parse(right).isSignedWith(key(point.twice().normalize())))
                .isFalse();
        assertThat(Jws.parse(other).isSignedWith(key(point))).isFalse();
        assertThat(Jws.parse(sign("ES256", "{}")).isSignedWith(key(point))).isFalse();
        assertThat(Jws.parse(sign("none", "{}")).isSignedWith(key(point))).isFalse();
    }

    @Test
    void refusesAPointOffTheCurve() {
        assertThatThrownBy(() -> VerificationKey.parse(JSON.valueToTree(Map.of(
                        "kty", "EC", "crv", "SM2", "x", coordinate(BigInteger.TWO), "y", coordinate(BigInteger.TWO)))))
                .isInstanceOf(Refusal.class);
    }

    private static VerificationKey key(ECPoint of) throws Exception {
        return VerificationKey.parse(JSON.valueToTree(Map.of(
                "kty",
                "EC",
                "crv",
                "SM2",
                "x",
                coordinate(of.getAffineXCoord().toBigInteger()),
                "y",
                coordinate(of.getAffineYCoord().toBigInteger()))));
    }

    private String sign(String algorithm, String payload) throws Exception {
        String input = encode("{\"alg\":\"" + algorithm + "\"}") + "." + encode(payload);
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(
                true,
                new ParametersWithID(
                        new ParametersWithRandom(new ECPrivateKeyParameters(secret, DOMAIN), new SecureRandom()),
                        Keys.SM2_ID));
        byte[] bytes = input.getBytes(StandardCharsets.US_ASCII);
        signer.update(bytes, 0, bytes.length);
        return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.generateSignature());
    }

    private static String coordinate(BigInteger value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Keys.fixed(value, 32));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
