package io.yinxin.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we make, OpenSSL takes; what OpenSSL makes, we take. */
@Tag("CRD-25")
class OpenSslCrossCheckTest {
    private static final String ORIGIN = "https://example.test";
    private static final String CHALLENGE = "yx1.login.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String DISTID = "distid:1234567812345678";

    @TempDir
    Path directory;

    private OpenSsl openssl;

    @BeforeEach
    void program() {
        openssl = new OpenSsl(directory);
    }

    @ParameterizedTest
    @EnumSource
    void opensslFollowsOurChainToTheRoot(Algorithm algorithm) throws Exception {
        TrialCa ca = TrialCa.create(algorithm, "http://localhost", Clock.systemUTC());
        TrialCa other = TrialCa.create(algorithm, "http://localhost", Clock.systemUTC());
        write("root.pem", ca.root());
        write("other.pem", other.root());
        write("issuing.pem", ca.issuing());
        write("card.pem", ca.issue(Cards.legal()).certificate());

        assertThat(verify(algorithm, "issuing.pem", "card.pem").text()).contains("card.pem: OK");
        assertThat(verify(algorithm, "root.pem", "issuing.pem").text()).contains("issuing.pem: OK");
        assertThat(verify(algorithm, "other.pem", "issuing.pem").code()).isNotZero();
    }

    @Test
    void opensslAcceptsOurSm2SignatureAndRefusesAnAlteredOne() throws Exception {
        IssuedCard card = TrialCa.create(Algorithm.SM2, "http://localhost", Clock.systemUTC())
                .issue(Cards.legal());
        AuthToken token = AuthTokens.sign(card, ORIGIN, CHALLENGE);
        byte[] raw = Base64.getDecoder().decode(token.signature());
        write("card.pem", card.certificate());
        openssl.must("x509", "-in", "card.pem", "-pubkey", "-noout", "-out", "card.pub");
        Files.write(directory.resolve("signature"), sequence(raw));
        Files.write(directory.resolve("right"), message(CHALLENGE));
        Files.write(directory.resolve("wrong"), message(CHALLENGE + "B"));

        assertThat(verifySignature("right").text()).contains("Verified OK");
        assertThat(verifySignature("wrong").code()).isNotZero();
    }

    @Test
    void weAcceptTheSm2CertificateAndSignatureOfOpenssl() throws Exception {
        openssl.must("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-out", "their.key");
        openssl.must(
                "req",
                "-new",
                "-x509",
                "-sm3",
                "-sigopt",
                DISTID,
                "-key",
                "their.key",
                "-subj",
                "/CN=their card",
                "-days",
                "2",
                "-out",
                "their.pem");
        Files.write(directory.resolve("message"), message(CHALLENGE));
        openssl.must("dgst", "-sm3", "-sign", "their.key", "-sigopt", DISTID, "-out", "their.signature", "message");

        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509", Algorithm.PROVIDER)
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(directory.resolve("their.pem"))));
        certificate.verify(certificate.getPublicKey(), Algorithm.PROVIDER);
        byte[] signature = Files.readAllBytes(directory.resolve("their.signature"));

        assertThat(accepts(certificate, message(CHALLENGE), signature)).isTrue();
        assertThat(accepts(certificate, message(CHALLENGE + "B"), signature)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "SM2", mode = EnumSource.Mode.EXCLUDE)
    void opensslReadsOurRevocationList(Algorithm algorithm) throws Exception {
        TrialCa ca = TrialCa.create(algorithm, "http://localhost", Clock.systemUTC());
        IssuedCard card = ca.issue(Cards.legal());
        ca.revoke(card, CRLReason.KEY_COMPROMISE);
        write("root.pem", ca.root());
        write("issuing.pem", ca.issuing());
        write("card.pem", card.certificate());
        Files.writeString(directory.resolve("crl.pem"), KeyFile.pem("X509 CRL", ca.crl()));

        OpenSsl.Answer answer = openssl.run(
                "verify",
                "-crl_check",
                "-CRLfile",
                "crl.pem",
                "-CAfile",
                "root.pem",
                "-untrusted",
                "issuing.pem",
                "card.pem");

        assertThat(answer.text()).contains("certificate revoked");
    }

    /** One link: OpenSSL takes the identity of SM2 signers for the last certificate of a chain only. */
    private OpenSsl.Answer verify(Algorithm algorithm, String issuer, String certificate) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("verify", "-partial_chain", "-trusted", issuer));
        if (algorithm == Algorithm.SM2) {
            arguments.addAll(List.of("-vfyopt", DISTID));
        }
        arguments.add(certificate);
        return openssl.run(arguments.toArray(String[]::new));
    }

    private OpenSsl.Answer verifySignature(String message) throws Exception {
        return openssl.run(
                "dgst", "-sm3", "-verify", "card.pub", "-sigopt", DISTID, "-signature", "signature", message);
    }

    private static boolean accepts(X509Certificate certificate, byte[] message, byte[] made) throws Exception {
        Signature signature = Signature.getInstance("SM3withSM2", Algorithm.PROVIDER);
        signature.initVerify(certificate.getPublicKey());
        signature.update(message);
        return signature.verify(made);
    }

    private static byte[] message(String challenge) throws Exception {
        MessageDigest sm3 = MessageDigest.getInstance("SM3", Algorithm.PROVIDER);
        byte[] message = Arrays.copyOf(sm3.digest(ORIGIN.getBytes(StandardCharsets.UTF_8)), 64);
        System.arraycopy(sm3.digest(challenge.getBytes(StandardCharsets.UTF_8)), 0, message, 32, 32);
        return message;
    }

    private static byte[] sequence(byte[] raw) throws Exception {
        ASN1EncodableVector pair = new ASN1EncodableVector();
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 0, 32))));
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 32, 64))));
        return new DERSequence(pair).getEncoded();
    }

    private void write(String name, X509Certificate certificate) {
        KeyFile.write(directory.resolve(name), certificate);
    }
}
