package io.yinxin.cards;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.yinxin.certificates.Anchors;
import io.yinxin.certificates.CertificateProblem;
import io.yinxin.certificates.TrialAnchors;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.AuthToken;
import io.yinxin.trial.AuthTokens;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;

/**
 * Whatever bytes come, the judge refuses them, by a code and not by stumbling. Runs on a few inputs with the other tests;
 * with {@code JAZZER_FUZZ=1} it looks for more, led by the paths it reaches.
 */
@Tag("CRD-23")
class TokenFuzzTest {
    private static final String ORIGIN = "https://yinxin.example";
    private static final String CHALLENGE = "yx1.login.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final Map<Algorithm, AuthToken> TOKENS = new EnumMap<>(Algorithm.class);
    private static final Anchors ANCHORS = anchors();
    private static final TokenJudge JUDGE = new TokenJudge(EnumSet.allOf(CardAlgorithm.class), 2048);
    private static final Instant NOW = Instant.now();

    /** A right token of some algorithm, with some bytes of it replaced. */
    @FuzzTest(maxDuration = "30m")
    void alteredTokens(FuzzedDataProvider data) {
        AuthToken right = Objects.requireNonNull(TOKENS.get(data.pickValue(Algorithm.values())));
        AuthToken altered = right.withCertificate(altered(right.unverifiedCertificate(), data))
                .withSignature(altered(right.signature(), data));
        if (data.consumeBoolean()) {
            CardAlgorithm other = data.pickValue(CardAlgorithm.values());
            altered = altered.withAlgorithm(other.name()).withFormat(other.format());
        }
        if (!altered.equals(right)) {
            requireRefused(altered.unverifiedCertificate(), altered.algorithm(), altered.signature(), altered.format());
        }
    }

    /** Nothing right at all. */
    @FuzzTest(maxDuration = "30m")
    void anyTokens(FuzzedDataProvider data) {
        String certificate = Base64.getEncoder().encodeToString(data.consumeBytes(3000));
        String signature = Base64.getEncoder().encodeToString(data.consumeBytes(600));
        CardAlgorithm algorithm = data.pickValue(CardAlgorithm.values());
        requireRefused(certificate, algorithm.name(), signature, algorithm.format());
        requireRefused(
                data.consumeString(500), data.consumeString(20), data.consumeString(200), data.consumeString(20));
    }

    private static void requireRefused(String certificate, String algorithm, String signature, String format) {
        CardTokenForm form = new CardTokenForm(certificate, algorithm, signature, format, null, ORIGIN, null, null);
        try {
            JUDGE.judge(form, ORIGIN, CHALLENGE, ANCHORS, NOW);
        } catch (DomainException | CertificateProblem e) {
            return;
        }
        throw new AssertionError("accepted: " + form);
    }

    private static String altered(String base64, FuzzedDataProvider data) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        for (int changes = data.consumeInt(0, 4); changes > 0; changes--) {
            bytes[data.consumeInt(0, bytes.length - 1)] = data.consumeByte();
        }
        int length = data.consumeBoolean() ? bytes.length : data.consumeInt(0, bytes.length + 8);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
    }

    private static Anchors anchors() {
        TrialCard card = TrialCard.legal(
                new Person("周试用", "110101197803123418"),
                new Organisation("示例试用贸易有限公司", "91110108MA0T12346B"),
                "8800000001");
        TrialCa[] cas = Arrays.stream(Algorithm.values())
                .map(algorithm -> TrialCa.create(algorithm, "http://localhost", Clock.systemUTC()))
                .toArray(TrialCa[]::new);
        for (TrialCa ca : cas) {
            TOKENS.put(ca.algorithm(), AuthTokens.sign(ca.issue(card), ORIGIN, CHALLENGE));
        }
        return TrialAnchors.of(cas);
    }
}
