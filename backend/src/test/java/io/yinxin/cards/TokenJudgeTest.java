package io.yinxin.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.certificates.Anchors;
import io.yinxin.certificates.CertificateProblem;
import io.yinxin.certificates.TrialAnchors;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.AuthToken;
import io.yinxin.trial.AuthTokens;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens altered in every place: none is accepted, none makes the judge stumble. */
@Tag("CRD-23")
@Tag("CRD-25")
class TokenJudgeTest {
    private static final String ORIGIN = "https://yinxin.example";
    private static final String CHALLENGE = "yx1.login.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final TrialCard CARD = TrialCard.legal(
            new Person("周试用", "110101197803123418"),
            new Organisation("示例试用贸易有限公司", "91110108MA0T12346B"),
            "8800000001");

    private final TokenJudge judge = new TokenJudge(EnumSet.allOf(CardAlgorithm.class), 2048);
    private final Instant now = Instant.now();

    @ParameterizedTest
    @CsvSource({
        "P256,ES256",
        "P384,ES384",
        "RSA,RS256",
        "RSA,RS384",
        "RSA,RS512",
        "RSA,PS256",
        "RSA,PS384",
        "RSA,PS512",
        "SM2,SM2SM3"
    })
    void tokenOfTheSecondImplementationIsAccepted(Algorithm algorithm, String name) {
        TrialCa ca = ca(algorithm);
        AuthToken token = AuthTokens.sign(ca.issue(CARD), name, ORIGIN, CHALLENGE);

        assertThat(verdict(TrialAnchors.of(ca), token.members())).isEqualTo("accepted");
        assertThat(verdict(TrialAnchors.of(ca), token.members(), ORIGIN, CHALLENGE + "B"))
                .isEqualTo("CARD_SIGNATURE_INVALID");
        assertThat(verdict(TrialAnchors.of(ca), token.members(), ORIGIN + "/", CHALLENGE))
                .isEqualTo("CARD_TOKEN_FOREIGN_ORIGIN");
    }

    @ParameterizedTest
    @EnumSource
    void everyByteOfTheSignatureCounts(Algorithm algorithm) {
        TrialCa ca = ca(algorithm);
        Anchors anchors = TrialAnchors.of(ca);
        AuthToken token = AuthTokens.sign(ca.issue(CARD), ORIGIN, CHALLENGE);
        byte[] signature = Base64.getDecoder().decode(token.signature());
        for (int place = 0; place < signature.length; place++) {
            byte[] altered = signature.clone();
            altered[place] ^= (byte) (1 << (place % 8));

            assertThat(verdict(anchors, token.withSignature(base64(altered)).members()))
                    .as("byte %d", place)
                    .isEqualTo("CARD_SIGNATURE_INVALID");
        }
    }

    /** Zeros, the order itself, and what is equal to r or s modulo the order. */
    @ParameterizedTest
    @EnumSource(names = {"P256", "P384", "SM2"})
    void numbersOutsideOfTheirRangeAreNoSignature(Algorithm algorithm) {
        TrialCa ca = ca(algorithm);
        Anchors anchors = TrialAnchors.of(ca);
        IssuedCard card = ca.issue(CARD);
        BigInteger order =
                ((ECPublicKey) card.certificate().getPublicKey()).getParams().getOrder();
        AuthToken token = AuthTokens.sign(card, ORIGIN, CHALLENGE);
        byte[] right = Base64.getDecoder().decode(token.signature());
        int width = right.length / 2;
        byte[] n = bytes(order, width);
        byte[] zero = new byte[width];
        byte[] r = Arrays.copyOf(right, width);
        byte[] s = Arrays.copyOfRange(right, width, 2 * width);

        for (byte[] wrong : List.of(
                joined(zero, zero),
                joined(r, zero),
                joined(zero, s),
                joined(n, s),
                joined(r, n),
                joined(n, n),
                Arrays.copyOf(right, right.length - 1),
                Arrays.copyOf(right, right.length + 1))) {
            assertThat(verdict(anchors, token.withSignature(base64(wrong)).members()))
                    .isEqualTo("CARD_SIGNATURE_INVALID");
        }
    }

    @Test
    void shortRsaKeysAndAlgorithmsThatAreNotAllowedAreRefused() {
        TrialCa ca = ca(Algorithm.RSA);
        Anchors anchors = TrialAnchors.of(ca);
        AuthToken token = AuthTokens.sign(ca.issue(CARD), ORIGIN, CHALLENGE);
        CardTokenForm form = form(token.members());

        assertThat(verdict(new TokenJudge(EnumSet.allOf(CardAlgorithm.class), 3072), anchors, form))
                .isEqualTo("CARD_ALGORITHM");
        assertThat(verdict(new TokenJudge(EnumSet.of(CardAlgorithm.SM2SM3), 2048), anchors, form))
                .isEqualTo("CARD_ALGORITHM");
    }

    /** The same key with another algorithm of the same family, and with those of others. */
    @ParameterizedTest
    @EnumSource
    void algorithmCannotBeExchanged(Algorithm algorithm) {
        TrialCa ca = ca(algorithm);
        Anchors anchors = TrialAnchors.of(ca);
        AuthToken token = AuthTokens.sign(ca.issue(CARD), ORIGIN, CHALLENGE);
        for (CardAlgorithm other : CardAlgorithm.values()) {
            if (!other.name().equals(token.algorithm())) {
                AuthToken exchanged = token.withAlgorithm(other.name()).withFormat(other.format());
                assertThat(verdict(anchors, exchanged.members()))
                        .as("%s as %s", token.algorithm(), other)
                        .isIn("CARD_ALGORITHM", "CARD_SIGNATURE_INVALID");
            }
        }
    }

    /** Random damage, the same each time: bytes changed, cut, doubled, swapped, in the JSON and below its Base64. */
    @ParameterizedTest
    @EnumSource
    void damagedTokensAreRefusedWithoutStumbling(Algorithm algorithm) {
        TrialCa ca = ca(algorithm);
        Anchors anchors = TrialAnchors.of(ca);
        AuthToken token = AuthTokens.sign(ca.issue(CARD), ORIGIN, CHALLENGE);
        Random random = new Random(20261121);
        for (int round = 0; round < 2000; round++) {
            AuthToken damaged =
                    switch (round % 4) {
                        case 0 -> token.withCertificate(below(token.unverifiedCertificate(), random));
                        case 1 -> token.withSignature(below(token.signature(), random));
                        case 2 -> token.withCertificate(text(token.unverifiedCertificate(), random));
                        default -> token.withSignature(text(token.signature(), random));
                    };
            if (!damaged.equals(token)) {
                assertThat(verdict(anchors, damaged.members()))
                        .as("round %d", round)
                        .isNotEqualTo("accepted");
            }
        }
    }

    private static String below(String base64, Random random) {
        return base64(Damage.to(Base64.getDecoder().decode(base64), random));
    }

    private static String text(String text, Random random) {
        UnaryOperator<byte[]> damage = bytes -> Damage.to(bytes, random);
        return new String(damage.apply(text.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
    }

    private String verdict(Anchors anchors, Map<String, Object> token) {
        return verdict(anchors, token, ORIGIN, CHALLENGE);
    }

    private String verdict(Anchors anchors, Map<String, Object> token, String origin, String challenge) {
        return verdict(judge, anchors, form(token), origin, challenge);
    }

    private String verdict(TokenJudge strict, Anchors anchors, CardTokenForm token) {
        return verdict(strict, anchors, token, ORIGIN, CHALLENGE);
    }

    /** Any other exception fails the test. */
    private String verdict(TokenJudge by, Anchors anchors, CardTokenForm token, String origin, String challenge) {
        try {
            by.judge(token, origin, challenge, anchors, now);
            return "accepted";
        } catch (DomainException e) {
            return e.code().name();
        } catch (CertificateProblem e) {
            return e.code().name();
        }
    }

    private static CardTokenForm form(Map<String, Object> token) {
        return new ObjectMapper().convertValue(token, CardTokenForm.class);
    }

    private static TrialCa ca(Algorithm algorithm) {
        return TrialCa.create(algorithm, "http://localhost", Clock.systemUTC());
    }

    private static byte[] bytes(BigInteger number, int width) {
        byte[] all = number.toByteArray();
        byte[] fixed = new byte[width];
        int length = Math.min(width, all.length);
        System.arraycopy(all, all.length - length, fixed, width - length, length);
        return fixed;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
