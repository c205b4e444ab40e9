package io.yinxin.agent.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.agent.card.soft.SoftKeys;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.AuthTokens;
import io.yinxin.trial.IssuedCard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CRD-23")
@Tag("CRD-25")
class AuthenticationTokenTest {
    private static final String ORIGIN = "https://yinxin.example";
    private static final String CHALLENGE = "yx1.login.0123456789012345678901234567890123456789012";

    @TempDir
    Path directory;

    /** Digests made by another program from the two texts. */
    @ParameterizedTest
    @CsvSource({
        "ES256, 5b498c85705c269bdaca6700db7300dcb40f7cf0558ba19a9495bc7a48a88588,"
                + "efaf5cab4915d3a0e8ac195b63a44d0b528be678a4ba6ab3c799b7f83cbe372e",
        "RS256, 5b498c85705c269bdaca6700db7300dcb40f7cf0558ba19a9495bc7a48a88588,"
                + "efaf5cab4915d3a0e8ac195b63a44d0b528be678a4ba6ab3c799b7f83cbe372e",
        "PS256, 5b498c85705c269bdaca6700db7300dcb40f7cf0558ba19a9495bc7a48a88588,"
                + "efaf5cab4915d3a0e8ac195b63a44d0b528be678a4ba6ab3c799b7f83cbe372e",
        "ES384, a3be1566fe7aec875cf81c6652f353af3c241723bc9527c4d4cf61b7cfe1bbb40c6f1702bd163e132f2041402e35c8b4,"
                + "1ec7c893c3b0893af115a0cbb2e957c566d48d0ad0613cda3ce4ff9083d8fc507ed596c13c675d7f1789db1317671d77",
        "SM2SM3, f4ecff81b5d0fafc1e3f699d610e3174ae2b03020a6b5b2d051d7de3c366a24f,"
                + "6d816ba36bc7d552cc8d8b57f826463d0889efd934a268b12ec863d746729f1b",
    })
    void whatIsSignedIsTheDigestOfTheOriginAndThatOfTheChallenge(
            SignatureAlgorithm algorithm, String first, String second) {
        byte[] bytes = AuthenticationToken.toBeSigned(ORIGIN, CHALLENGE, algorithm);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(first + second);
    }

    @ParameterizedTest
    @CsvSource({
        "P256, ES256, web-eid:1.0, 64",
        "P384, ES384, web-eid:1.0, 96",
        "RSA, RS256, web-eid:1.0, 256",
        "RSA, PS256, web-eid:1.0, 256",
        "SM2, SM2SM3, yinxin-auth:1.0, 64",
    })
    void aTokenHasTheFormatOfItsAlgorithmAndIsAcceptedByOpenSsl(
            Algorithm keys, SignatureAlgorithm algorithm, String format, int length) throws Exception {
        IssuedCard card = Trial.sharedCard(keys);
        Trial.softKey(directory, "card", card, "123456", "87654321");
        try (Desk desk = Desk.softKeys(directory)) {
            CardCertificate certificate = desk.certificate(desk.token("card"), algorithm);
            AuthenticationToken token = AuthenticationToken.create(
                    desk.cards(),
                    certificate,
                    algorithm,
                    ORIGIN,
                    CHALLENGE,
                    "https://yinxin.example/agent/1",
                    TestPins.typing("123456"));
            byte[] raw = Base64.getDecoder().decode(token.signature());

            assertThat(token.format()).isEqualTo(format);
            assertThat(token.algorithm()).isEqualTo(algorithm.name());
            assertThat(token.unverifiedCertificate())
                    .isEqualTo(Base64.getEncoder().encodeToString(Trial.der(card)));
            assertThat(token.origin()).isEqualTo(ORIGIN);
            assertThat(raw).hasSize(length);
            new OpenSsl(directory)
                    .verify(
                            CertificateReader.publicKey(certificate.der()),
                            algorithm,
                            AuthenticationToken.toBeSigned(ORIGIN, CHALLENGE, algorithm),
                            raw);
        }
    }

    /** As Web eID's validator does it: the JDK, from the values of the server, without any class of ours. */
    @Test
    void anEcdsaTokenIsAcceptedTheWayWebEidValidates() throws Exception {
        Trial.softKey(directory, "card", Trial.sharedCard(Algorithm.P384), "123456", "87654321");
        try (Desk desk = Desk.softKeys(directory)) {
            AuthenticationToken token = AuthenticationToken.create(
                    desk.cards(),
                    desk.certificate(desk.token("card"), SignatureAlgorithm.ES384),
                    SignatureAlgorithm.ES384,
                    ORIGIN,
                    CHALLENGE,
                    "https://yinxin.example/agent/1",
                    TestPins.typing("123456"));
            MessageDigest sha384 = MessageDigest.getInstance("SHA-384");
            byte[] origin = sha384.digest(ORIGIN.getBytes(StandardCharsets.UTF_8));
            byte[] nonce = sha384.digest(CHALLENGE.getBytes(StandardCharsets.UTF_8));
            Signature verifier = Signature.getInstance("SHA384withECDSAinP1363Format");
            verifier.initVerify(CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(token.unverifiedCertificate()))));
            verifier.update(origin);
            verifier.update(nonce);
            assertThat(verifier.verify(Base64.getDecoder().decode(token.signature())))
                    .isTrue();
        }
    }

    /** The trial kit makes tokens with code of its own: both must be signatures over the same bytes. */
    @ParameterizedTest
    @CsvSource({"P256, ES256", "P384, ES384", "RSA, RS256", "SM2, SM2SM3"})
    void tokensOfTheTrialKitVerifyHere(Algorithm keys, SignatureAlgorithm algorithm) throws Exception {
        IssuedCard card = Trial.card(keys);
        var token = AuthTokens.sign(card, algorithm.name(), ORIGIN, CHALLENGE);
        byte[] publicKey = CertificateReader.publicKey(Trial.der(card));
        byte[] raw = Base64.getDecoder().decode(token.signature());
        byte[] message = AuthenticationToken.toBeSigned(ORIGIN, CHALLENGE, algorithm);

        assertThat(Keys.verifies(publicKey, algorithm, message, raw)).isTrue();
        message[0] ^= 1;
        assertThat(Keys.verifies(publicKey, algorithm, message, raw)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"P256, ES256", "P384, ES384", "RSA, RS256", "RSA, PS256", "SM2, SM2SM3"})
    void signaturesOfOpenSslVerifyHere(Algorithm keys, SignatureAlgorithm algorithm) throws Exception {
        IssuedCard card = Trial.card(keys);
        byte[] message = AuthenticationToken.toBeSigned(ORIGIN, CHALLENGE, algorithm);
        byte[] raw = new OpenSsl(directory).sign(card.privateKey().getEncoded(), algorithm, message);

        assertThat(Keys.verifies(CertificateReader.publicKey(Trial.der(card)), algorithm, message, raw))
                .isTrue();
        raw[5] ^= 1;
        assertThat(Keys.verifies(CertificateReader.publicKey(Trial.der(card)), algorithm, message, raw))
                .isFalse();
    }

    @Test
    void softKeysAreMarkedAsTrial() throws Exception {
        Trial.softKey(directory, "card", Trial.sharedCard(Algorithm.SM2), "123456", "87654321");
        try (SoftKeys keys = new SoftKeys(directory, java.time.Clock.systemUTC())) {
            assertThat(keys.list().tokens()).singleElement().satisfies(token -> {
                assertThat(token.trial()).isTrue();
                assertThat(token.model()).contains("trial");
            });
        }
    }
}
