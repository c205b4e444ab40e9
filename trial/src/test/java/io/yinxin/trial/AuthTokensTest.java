package io.yinxin.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CRD-23")
@Tag("CRD-25")
class AuthTokensTest {
    private static final String ORIGIN = "https://example.test";
    private static final String CHALLENGE = "yx1.login.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /** Verified by the JDK's own provider, which made none of it. */
    @ParameterizedTest
    @CsvSource({
        "P256, ES256, SHA256withECDSAinP1363Format, SHA-256, EC",
        "P384, ES384, SHA384withECDSAinP1363Format, SHA-384, EC",
        "RSA, RS256, SHA256withRSA, SHA-256, RSA",
        "RSA, RS512, SHA512withRSA, SHA-512, RSA",
        "RSA, PS256, RSASSA-PSS, SHA-256, RSA",
    })
    void signsHashOfOriginAndHashOfChallenge(
            Algorithm algorithm, String name, String verifier, String hash, String keyType) throws Exception {
        IssuedCard card =
                TrialCa.create(algorithm, "http://localhost", Clock.systemUTC()).issue(Cards.legal());

        AuthToken token = AuthTokens.sign(card, name, ORIGIN, CHALLENGE);

        PublicKey key = KeyFactory.getInstance(keyType)
                .generatePublic(
                        new X509EncodedKeySpec(card.certificate().getPublicKey().getEncoded()));
        Signature signature = Signature.getInstance(verifier);
        if (name.startsWith("PS")) {
            signature.setParameter(new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), 32, 1));
        }
        signature.initVerify(key);
        signature.update(MessageDigest.getInstance(hash).digest(ORIGIN.getBytes(StandardCharsets.UTF_8)));
        signature.update(MessageDigest.getInstance(hash).digest(CHALLENGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(signature.verify(Base64.getDecoder().decode(token.signature())))
                .isTrue();
        assertThat(token.algorithm()).isEqualTo(name);
        assertThat(token.format()).isEqualTo("web-eid:1.0");
    }

    @Test
    void sm2TokenHasItsOwnFormatAndFixedWidth() throws Exception {
        IssuedCard card = TrialCa.create(Algorithm.SM2, "http://localhost", Clock.systemUTC())
                .issue(Cards.legal());

        AuthToken token = AuthTokens.sign(card, ORIGIN, CHALLENGE);

        byte[] raw = Base64.getDecoder().decode(token.signature());
        assertThat(raw).hasSize(64);
        assertThat(token.format()).isEqualTo("yinxin-auth:1.0");
        assertThat(token.algorithm()).isEqualTo("SM2SM3");
        Signature signature = Signature.getInstance("SM3withSM2", Algorithm.PROVIDER);
        signature.initVerify(card.certificate().getPublicKey());
        MessageDigest sm3 = MessageDigest.getInstance("SM3", Algorithm.PROVIDER);
        signature.update(sm3.digest(ORIGIN.getBytes(StandardCharsets.UTF_8)));
        signature.update(sm3.digest(CHALLENGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(signature.verify(sequence(raw))).isTrue();
    }

    @Test
    void jsonHasTheMembersOfWebEid() {
        IssuedCard card = TrialCa.create(Algorithm.P256, "http://localhost", Clock.systemUTC())
                .issue(Cards.legal());

        assertThat(AuthTokens.sign(card, ORIGIN, CHALLENGE).members())
                .containsKeys("unverifiedCertificate", "algorithm", "signature", "format", "appVersion");
    }

    private static byte[] sequence(byte[] raw) throws Exception {
        ASN1EncodableVector pair = new ASN1EncodableVector();
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 0, 32))));
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 32, 64))));
        return new DERSequence(pair).getEncoded();
    }
}
