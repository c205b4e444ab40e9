package io.yinxin.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import io.yinxin.trial.TrialCard.Usage;
import io.yinxin.trial.TrialOids;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("CRD-24")
class AnchorsTest {
    private static final TrialCard LEGAL = TrialCard.legal(
            new Person("周试用", "110101197803123418"),
            new Organisation("示例试用贸易有限公司", "91110108MA0T12346B"),
            "8800000001");

    private final TrialCa ca = TrialCa.create(Algorithm.P256, "http://localhost:8025", Clock.systemUTC());
    private final Anchors anchors = TrialAnchors.of(ca);
    private final Instant now = Instant.now();

    @ParameterizedTest
    @EnumSource
    @Tag("CRD-25")
    void cardOfEachAlgorithmLeadsToItsRoot(Algorithm algorithm) {
        TrialCa other = TrialCa.create(algorithm, "http://localhost:8025", Clock.systemUTC());
        Anchors both = TrialAnchors.of(ca, other);

        CertifiedCertificate certified = certify(both, other.issue(LEGAL), now);

        assertThat(certified.path()).hasSize(2);
        assertThat(certified.anchor().root()).isEqualTo(other.root());
    }

    @Test
    void rememberedPathIsNoWayRoundTheEndOfACertificate() {
        IssuedCard card = ca.issue(LEGAL.valid(now.minusSeconds(60), now.plusSeconds(60)));

        CertifiedCertificate first = certify(anchors, card, now);

        assertThat(certify(anchors, card, now.plusSeconds(30))).isSameAs(first);
        assertThat(code(() -> certify(anchors, card, now.plusSeconds(61)))).isEqualTo(CertificateError.CERT_EXPIRED);
    }

    @Test
    void rootThatHasEndedIsNotTrusted() {
        Instant afterRoot = ca.root().getNotAfter().toInstant().plusSeconds(1);
        IssuedCard card = ca.issue(LEGAL.valid(now, afterRoot.plus(Duration.ofDays(9))));

        assertThat(code(() -> certify(anchors, card, afterRoot))).isEqualTo(CertificateError.CERT_UNTRUSTED);
    }

    @Test
    void withoutTheIntermediateThereIsNoPath() {
        Anchors without = anchors(Map.of("intermediates", List.of()));

        assertThat(code(() -> certify(without, ca.issue(LEGAL), now))).isEqualTo(CertificateError.CERT_UNTRUSTED);
    }

    @Test
    void rootForSealsIsNotForCards() {
        Anchors seals = anchors(Map.of("purposes", List.of("SEAL")));

        assertThat(code(() -> certify(seals, ca.issue(LEGAL), now))).isEqualTo(CertificateError.CERT_UNTRUSTED);
    }

    @Test
    void usageIsJudgedBeforeThePath() {
        IssuedCard strange = TrialCa.create(Algorithm.P256, "http://localhost", Clock.systemUTC())
                .issue(LEGAL.withUsage(Usage.NON_REPUDIATION));

        assertThat(code(() -> certify(anchors, strange, now))).isEqualTo(CertificateError.CERT_USAGE);
    }

    @Test
    void purposeMayBeAbsentWhereThePolicySaysSo() {
        Anchors lenient = anchors(Map.of("usage", Map.of("withoutPurpose", true)));

        assertThat(certify(lenient, ca.issue(LEGAL.withoutEku()), now)).isNotNull();
        assertThat(code(() -> certify(anchors, ca.issue(LEGAL.withoutEku()), now)))
                .isEqualTo(CertificateError.CERT_USAGE);
    }

    @Test
    void policiesMayBeAskedForAndShutOut() {
        Anchors picky = anchors(Map.of("usage", Map.of("anyOf", List.of("1.2.3"))));
        Anchors averse = anchors(Map.of("usage", Map.of("noneOf", List.of(TrialOids.LEGAL_CARD))));

        assertThat(code(() -> certify(picky, ca.issue(LEGAL), now))).isEqualTo(CertificateError.CERT_USAGE);
        assertThat(code(() -> certify(averse, ca.issue(LEGAL), now))).isEqualTo(CertificateError.CERT_USAGE);
    }

    @Test
    void encodingMustBeExact() throws CertificateEncodingException {
        byte[] der = ca.issue(LEGAL).certificate().getEncoded();

        assertThatIllegalArgumentException().isThrownBy(() -> anchors.read(Arrays.copyOf(der, der.length + 1), now));
        assertThatIllegalArgumentException().isThrownBy(() -> anchors.read(Arrays.copyOf(der, der.length - 1), now));
        assertThatIllegalArgumentException().isThrownBy(() -> anchors.read(new byte[0], now));
        assertThat(anchors.read(der, now).serial()).isNotEmpty();
    }

    /** Whatever single byte of a certificate is altered, it is not the same certificate any more. */
    @Test
    void everyByteOfACertificateCounts() throws CertificateEncodingException {
        byte[] der = ca.issue(LEGAL).certificate().getEncoded();
        for (int place = 0; place < der.length; place++) {
            byte[] altered = der.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> anchors.certify(anchors.read(altered, now), AnchorPurpose.CARD, now))
                    .as("byte %d", place)
                    .isInstanceOfAny(IllegalArgumentException.class, CertificateProblem.class);
        }
    }

    @ParameterizedTest
    @Tag("CRD-26")
    @CsvSource({
        "'{\"subject\":\"2.5.4.5\"}', 8800000001",
        "'{\"subject\":\"2.5.4.5\",\"prefix\":\"88\"}', 00000001",
        "'{\"subject\":\"2.5.4.5\",\"prefix\":\"99\"}', ",
        "'{\"subject\":\"2.5.4.5\",\"value\":\"there\"}', there",
        "'{\"subject\":\"2.5.4.4\"}', ",
        "'{\"subject\":\"2.5.4.4\",\"value\":\"there\"}', ",
        "'{\"extension\":\"1.2.156.10260.4.1.1\"}', 110101197803123418",
        "'{\"extension\":\"1.2.156.10260.4.1.1\",\"tag\":0}', ",
        "'{\"extension\":\"1.2.3\"}', ",
        "'{\"policy\":\"1.2.3\",\"value\":\"x\"}', ",
        "'{\"value\":\"constant\"}', constant"
    })
    void factsAreFoundWhereTheMappingSays(String source, String found) throws Exception {
        Object rule = new ObjectMapper().readValue(source, Map.class);
        Anchors mapped = anchors(Map.of("mapping", Map.of("fact", List.of(rule))));

        assertThat(certify(mapped, ca.issue(LEGAL), now).fields().get("fact")).isEqualTo(found);
    }

    @ParameterizedTest
    @Tag("CRD-26")
    @CsvSource({
        "'{\"policy\":\"1.2.3\"}'",
        "'{}'",
        "'{\"subject\":\"2.5.4.5\",\"policy\":\"1.2.3\",\"value\":\"x\"}'",
        "'{\"subjekt\":\"2.5.4.5\"}'"
    })
    void mappingWithoutSenseIsNotTaken(String source) throws Exception {
        Object rule = new ObjectMapper().readValue(source, Map.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> anchors(Map.of("mapping", Map.of("fact", List.of(rule)))));
    }

    @Test
    void aCardIsNoRoot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anchors(Map.of("intermediates", List.of(pem(ca.issue(LEGAL))))))
                .withMessageContaining("not the certificate of an authority");
    }

    @Test
    @Tag("CRD-32")
    void trialsAndProductionDoNotMix() {
        assertThat(TrialRules.objection("a", true, true, false, false)).isPresent();
        assertThat(TrialRules.objection("a", true, true, false, true)).isEmpty();
        assertThat(TrialRules.objection("a", false, false, true, false)).isPresent();
        assertThat(TrialRules.objection("a", true, false, true, false)).isEmpty();
        assertThat(TrialRules.objection("a", false, true, false, false)).isEmpty();
    }

    @Test
    void onlyHostsOfTheAuthoritiesAreAsked() {
        assertThat(Anchor.of(AnchorDocument.of(TrialAnchors.json("a", ca, Map.of())))
                        .hosts())
                .containsExactly("localhost:8025");
        Map<String, Object> named = Map.of("hosts", List.of("CRL.example:81"), "ocsp", "http://ocsp.example/x");
        assertThat(Anchor.of(AnchorDocument.of(TrialAnchors.json("a", ca, Map.of("revocation", named))))
                        .hosts())
                .containsExactlyInAnyOrder("crl.example:81", "ocsp.example");
    }

    private Anchors anchors(Map<String, Object> others) {
        return new Anchors(
                List.of(Anchor.of(AnchorDocument.of(TrialAnchors.json("trial", ca, others)))),
                new CertifiedCache(10, Duration.ofMinutes(10)));
    }

    private static CertifiedCertificate certify(Anchors anchors, IssuedCard card, Instant at) {
        try {
            return anchors.certify(anchors.read(card.certificate().getEncoded(), at), AnchorPurpose.CARD, at);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CertificateError code(ThrowingCallable check) {
        try {
            check.call();
        } catch (CertificateProblem e) {
            return e.code();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("accepted");
    }

    private static String pem(IssuedCard card) {
        try {
            return Base64.getEncoder().encodeToString(card.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
