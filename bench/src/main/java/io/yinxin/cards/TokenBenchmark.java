package io.yinxin.cards;

import io.yinxin.certificates.Anchors;
import io.yinxin.certificates.TrialTrust;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.AuthToken;
import io.yinxin.trial.AuthTokens;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A login token judged, without asking anybody about revocation, beside Bouncy Castle's bare verification of the same
 * signature with a key that was read before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
public class TokenBenchmark {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final String ORIGIN = "https://yinxin.example";
    private static final String CHALLENGE = "yx1.login.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Param({"ES256", "ES384", "RS256", "PS256", "SM2SM3"})
    String algorithm;

    private final TokenJudge judge = new TokenJudge(EnumSet.allOf(CardAlgorithm.class), 2048);
    private final Instant now = Instant.now();
    private CardTokenForm token;
    private Anchors known;
    private Anchors forgetful;
    private PublicKey key;
    private byte[] message;
    private byte[] signature;

    /** Refuses to measure what does not accept the right token and refuse a wrong one. */
    @Setup
    public void prepare() throws GeneralSecurityException {
        Algorithm keys =
                switch (algorithm) {
                    case "ES256" -> Algorithm.P256;
                    case "ES384" -> Algorithm.P384;
                    case "SM2SM3" -> Algorithm.SM2;
                    default -> Algorithm.RSA;
                };
        TrialCa ca = TrialCa.create(keys, "http://localhost", Clock.systemUTC());
        IssuedCard card = ca.issue(TrialCard.legal(
                new Person("周试用", "110101197803123418"),
                new Organisation("示例试用贸易有限公司", "91110108MA0T12346B"),
                "8800000001"));
        AuthToken made = AuthTokens.sign(card, algorithm, ORIGIN, CHALLENGE);
        token = new CardTokenForm(
                made.unverifiedCertificate(),
                made.algorithm(),
                made.signature(),
                made.format(),
                null,
                null,
                null,
                null);
        known = TrialTrust.in(ca, 10);
        forgetful = TrialTrust.in(ca, 0);
        key = card.certificate().getPublicKey();
        message = message();
        signature = forBouncyCastle(Base64.getDecoder().decode(made.signature()));
        validation();
        message[0] ^= 1;
        boolean wrongTaken = bouncyCastleVerify();
        message[0] ^= 1;
        if (wrongTaken || !bouncyCastleVerify() || takes(CHALLENGE + "B")) {
            throw new IllegalStateException("the two do not verify the same signature");
        }
    }

    private boolean takes(String challenge) {
        try {
            judge.judge(token, ORIGIN, challenge, known, now);
            return true;
        } catch (DomainException e) {
            return false;
        }
    }

    /** The floor. */
    @Benchmark
    public boolean bouncyCastleVerify() throws GeneralSecurityException {
        CardAlgorithm how = CardAlgorithm.valueOf(algorithm);
        Signature verifier = Signature.getInstance(
                switch (algorithm.substring(0, 2)) {
                    case "ES" -> "SHA" + algorithm.substring(2) + "withPLAIN-ECDSA";
                    case "RS" -> "SHA256withRSA";
                    case "PS" -> "RSASSA-PSS";
                    default -> "SM3withSM2";
                },
                BOUNCY_CASTLE);
        if (how.isPss()) {
            verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", new MGF1ParameterSpec("SHA-256"), 32, 1));
        }
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(signature);
    }

    /** A certificate that came a moment ago: Base64, digest of the certificate, its end, origin and challenge, signature. */
    @Benchmark
    public Object validation() {
        return judge.judge(token, ORIGIN, CHALLENGE, known, now);
    }

    /** A certificate that comes for the first time: besides, it is read, and its path to the root is built and verified. */
    @Benchmark
    public Object firstValidation() {
        return judge.judge(token, ORIGIN, CHALLENGE, forgetful, now);
    }

    private byte[] message() throws GeneralSecurityException {
        MessageDigest digest =
                MessageDigest.getInstance(CardAlgorithm.valueOf(algorithm).hash(), BOUNCY_CASTLE);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(digest.digest(ORIGIN.getBytes(StandardCharsets.UTF_8)));
        both.writeBytes(digest.digest(CHALLENGE.getBytes(StandardCharsets.UTF_8)));
        return both.toByteArray();
    }

    /** Bouncy Castle's SM2 by JCA wants DER. */
    private byte[] forBouncyCastle(byte[] raw) {
        if (!algorithm.equals("SM2SM3")) {
            return raw;
        }
        ASN1EncodableVector pair = new ASN1EncodableVector();
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(raw, 32))));
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 32, 64))));
        try {
            return new DERSequence(pair).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
