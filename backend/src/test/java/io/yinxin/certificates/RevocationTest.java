package io.yinxin.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Reactive;
import io.yinxin.testing.TestClock;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.security.cert.CertificateEncodingException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responders and lists that fail in every way, over real HTTP. */
@ApiTest
@Tag("CRD-24")
class RevocationTest {
    private static final TrialCard CARD = TrialCard.legal(
            new Person("周试用", "110101197803123418"),
            new Organisation("示例试用贸易有限公司", "91110108MA0T12346B"),
            "8800000001");

    /** The intermediate authority can be asked about by list only. */
    private static final Map<String, Object> OCSP_ONLY = Map.of("order", List.of("OCSP"), "authorities", "SKIP");

    @Inject
    AnchorFiles files;

    @Inject
    Certificates certificates;

    @Inject
    AnchorStore store;

    @Inject
    AnchorAdmission admission;

    @Inject
    Revocation revocation;

    @Inject
    CertificatesConfig config;

    @Inject
    Vertx vertx;

    @Inject
    TestClock clock;

    @TempDir
    Path folder;

    @TempDir
    Path authority;

    private final String name = "revocation " + UUID.randomUUID();
    private final AtomicInteger ocspAsked = new AtomicInteger();
    private final AtomicInteger closing = new AtomicInteger();
    private final AtomicInteger listsRead = new AtomicInteger();
    private volatile UnaryOperator<byte[]> ocsp = request -> ca().ocsp(request);
    private volatile UnaryOperator<byte[]> crl = nothing -> ca().crl();
    private volatile int ocspStatus = 200;
    private volatile int crlStatus = 200;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private TrialCa ca;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        ca = TrialCa.open(
                authority,
                Algorithm.P256,
                "http://localhost:" + server.getAddress().getPort(),
                Clock.systemUTC());
        server.createContext("/trial/ocsp", exchange -> {
            ocspAsked.incrementAndGet();
            if (closing.getAndDecrement() > 0) {
                exchange.close();
                return;
            }
            byte[] request = exchange.getRequestBody().readAllBytes();
            answer(exchange, ocspStatus, ocsp.apply(request));
        });
        server.createContext("/trial/ca/p256.crl", exchange -> {
            listsRead.incrementAndGet();
            answer(exchange, crlStatus, crl.apply(new byte[0]));
        });
        server.createContext("/trial/ca/p256-root.crl", exchange -> answer(exchange, 200, ca.rootCrl()));
        server.start();
    }

    @AfterEach
    void stop() {
        clock.reset();
        server.stop(0);
    }

    @Test
    void goodIsGoodAndIsRememberedForAWhile() {
        trust(OCSP_ONLY);
        IssuedCard card = ca.issue(CARD);

        assertThat(outcome(card)).isEqualTo("true");
        assertThat(outcome(card)).isEqualTo("true");

        assertThat(ocspAsked).hasValue(1);
    }

    /** As when the other side closes a kept connection at the moment it is used again. */
    @Test
    void aConnectionThatIsClosedOnceIsTriedAgain() {
        trust(OCSP_ONLY);
        closing.set(1);

        assertThat(outcome(ca.issue(CARD))).isEqualTo("true");

        assertThat(ocspAsked).hasValue(2);
    }

    @Test
    void revokedByTheResponder() {
        trust(OCSP_ONLY);
        IssuedCard card = ca.issue(CARD);
        ca.revoke(card, CRLReason.KEY_COMPROMISE);

        assertThat(outcome(card)).isEqualTo("CERT_REVOKED");
        assertThat(outcome(card)).isEqualTo("CERT_REVOKED");
    }

    @Test
    void revokedByTheList() {
        trust(Map.of("order", List.of("CRL")));
        IssuedCard card = ca.issue(CARD);
        ca.revoke(card, CRLReason.SUPERSEDED);

        assertThat(outcome(card)).isEqualTo("CERT_REVOKED");
        assertThat(ocspAsked).hasValue(0);
    }

    @Test
    void revokedAuthorityTakesItsCardsAlong() {
        trust(Map.of("order", List.of("CRL")));
        IssuedCard card = ca.issue(CARD);
        ca.revokeIssuing(CRLReason.CA_COMPROMISE);

        assertThat(outcome(card)).isEqualTo("CERT_UNTRUSTED");
    }

    @Test
    void authorityIsNotAskedAboutWhereThePolicySaysSo() {
        trust(Map.of("order", List.of("CRL"), "authorities", "SKIP"));
        IssuedCard card = ca.issue(CARD);
        ca.revokeIssuing(CRLReason.CA_COMPROMISE);

        assertThat(outcome(card)).isEqualTo("true");
    }

    @Test
    void certificateTheResponderDoesNotKnowIsNotGoodWhateverTheListSays() throws IOException {
        trust(Map.of("order", List.of("OCSP", "CRL"), "unreachable", "ACCEPT"));
        IssuedCard card = ca.issue(CARD);
        Files.delete(authority.resolve("register"));
        TrialCa forgetful = TrialCa.open(authority, Algorithm.P256, "http://localhost", Clock.systemUTC());
        ocsp = forgetful::ocsp;

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void listServesWhenTheResponderIsDown() {
        trust(Map.of("order", List.of("OCSP", "CRL")));
        ocspStatus = 503;
        IssuedCard good = ca.issue(CARD);
        IssuedCard revoked = ca.issue(CARD);
        ca.revoke(revoked, CRLReason.KEY_COMPROMISE);

        assertThat(outcome(good)).isEqualTo("true");
        assertThat(outcome(revoked)).isEqualTo("CERT_REVOKED");
    }

    @Test
    void whenNobodyAnswersThePolicyDecides() {
        ocspStatus = 503;
        crlStatus = 404;
        IssuedCard card = ca.issue(CARD);

        trust(Map.of("unreachable", "REFUSE"));
        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");

        trust(Map.of("unreachable", "ACCEPT"));
        assertThat(outcome(card)).isEqualTo("false");
    }

    @Test
    void answersOfAnotherKeyAreNotBelieved() {
        trust(OCSP_ONLY);
        TrialCa forger = TrialCa.create(Algorithm.P256, "http://localhost", Clock.systemUTC());
        IssuedCard card = ca.issue(CARD);
        ocsp = request -> OcspAnswers.good(forger, request);

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    /** A card is issued by the same authority as its responder; it must not be able to vouch for another. */
    @Test
    void answersOfACardAreNotBelieved() {
        trust(OCSP_ONLY);
        IssuedCard card = ca.issue(CARD);
        IssuedCard accomplice = ca.issue(CARD);
        ocsp = request -> OcspAnswers.good(accomplice, request);

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void delegateThatNeedNotBeCheckedIsBelieved() {
        trust(OCSP_ONLY);
        crlStatus = 404;
        ocsp = delegate(KeyPurposeId.id_kp_OCSPSigning, true)::good;

        assertThat(outcome(ca.issue(CARD))).isEqualTo("true");
        assertThat(listsRead).hasValue(0);
    }

    /** RFC 6960 section 4.2.2.2.1: without nocheck its own revocation is asked, of the authority's list. */
    @Test
    void delegateIsLookedUpInTheList() {
        trust(OCSP_ONLY);
        ocsp = delegate(KeyPurposeId.id_kp_OCSPSigning, false)::good;

        assertThat(outcome(ca.issue(CARD))).isEqualTo("true");
        assertThat(listsRead).hasValue(1);
    }

    @Test
    void delegateOfWhomNothingIsKnownIsNotBelieved() {
        trust(OCSP_ONLY);
        crlStatus = 404;
        ocsp = delegate(KeyPurposeId.id_kp_OCSPSigning, false)::good;

        assertThat(outcome(ca.issue(CARD))).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void revokedDelegateIsNotBelieved() {
        trust(OCSP_ONLY);
        DelegatedOcsp delegate = delegate(KeyPurposeId.id_kp_OCSPSigning, false);
        ca.revoke(delegate.certificate().getSerialNumber(), CRLReason.KEY_COMPROMISE);
        ocsp = delegate::good;

        assertThat(outcome(ca.issue(CARD))).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void delegateForSomethingElseIsNotBelieved() {
        trust(OCSP_ONLY);
        ocsp = delegate(KeyPurposeId.id_kp_serverAuth, true)::good;

        assertThat(outcome(ca.issue(CARD))).isEqualTo("REVOCATION_UNKNOWN");
    }

    /** Kept by somebody on the way, from before the card was revoked, and still within its time. */
    @Test
    void olderAnswerDoesNotBringARevokedCardBack() throws InterruptedException {
        trust(ocspOnly("OFF"));
        IssuedCard card = ca.issue(CARD);
        byte[] before = ca.ocsp(
                OcspQuestion.about(card.certificate(), ca.issuing(), false).der());
        Thread.sleep(1100);
        ca.revoke(card, CRLReason.KEY_COMPROMISE);
        assertThat(outcome(card)).isEqualTo("CERT_REVOKED");

        ocsp = request -> before;
        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void answerAboutAnotherCertificateIsNotBelieved() {
        trust(OCSP_ONLY);
        IssuedCard card = ca.issue(CARD);
        IssuedCard other = ca.issue(CARD);
        byte[] aboutOther = ca.ocsp(question(other).der());
        ocsp = request -> aboutOther;

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void answerGivenBeforeIsNotToOurQuestion() {
        trust(ocspOnly("REQUIRED"));
        IssuedCard card = ca.issue(CARD);
        byte[] kept = ca.ocsp(question(card).der());
        ocsp = request -> kept;

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void answerWithoutNonceIsTakenUnlessRequired() {
        IssuedCard card = ca.issue(CARD);
        byte[] stored = ca.ocsp(
                OcspQuestion.about(card.certificate(), ca.issuing(), false).der());
        ocsp = request -> stored;

        trust(ocspOnly("REQUIRED"));
        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");

        trust(ocspOnly("OPTIONAL"));
        assertThat(outcome(card)).isEqualTo("true");
    }

    @Test
    void staleAnswerIsNotBelieved() {
        trust(ocspOnly("OFF"));
        IssuedCard card = ca.issue(CARD);
        byte[] stored = ca.ocsp(
                OcspQuestion.about(card.certificate(), ca.issuing(), false).der());
        ocsp = request -> stored;
        clock.advance(Duration.ofMinutes(20));

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void garbageIsNoAnswer() {
        trust(Map.of());
        IssuedCard card = ca.issue(CARD);
        ocsp = request -> new byte[] {1, 2, 3};
        crl = nothing -> "<html>not found</html>".getBytes(StandardCharsets.UTF_8);

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void forgedListIsNotBelieved() {
        trust(Map.of("order", List.of("CRL")));
        TrialCa forger = TrialCa.create(Algorithm.P256, "http://localhost", Clock.systemUTC());
        IssuedCard card = ca.issue(CARD);
        crl = nothing -> forger.crl();

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    /** Around the signed part an encoding may vary; what the list says may not. */
    @Test
    void everyByteOfAListCounts() {
        IssuedCard revoked = ca.issue(CARD);
        ca.revoke(revoked, CRLReason.KEY_COMPROMISE);
        byte[] list = ca.crl();
        URI from = URI.create("http://localhost/");
        RevocationList right = RevocationList.of(list, ca.issuing(), from);
        int refused = 0;
        for (int place = 0; place < list.length; place++) {
            byte[] altered = list.clone();
            altered[place] ^= 1;
            try {
                RevocationList taken = RevocationList.of(altered, ca.issuing(), from);
                assertThat(taken.nextUpdate()).as("byte %d", place).isEqualTo(right.nextUpdate());
                assertThat(taken.of(revoked.certificate())).isEqualTo(right.of(revoked.certificate()));
            } catch (Unavailable e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(list.length - 5);
    }

    @Test
    void staleListIsNotBelieved() {
        trust(Map.of("order", List.of("CRL")));
        IssuedCard card = ca.issue(CARD);
        byte[] yesterday = ca.crl();
        crl = nothing -> yesterday;
        clock.advance(Duration.ofHours(25));

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void listIsKeptUntilItsOwnEndWhenItCannotBeHadAnew() {
        trust(Map.of("order", List.of("CRL"), "authorities", "SKIP"));
        IssuedCard card = ca.issue(CARD);
        assertThat(outcome(card)).isEqualTo("true");
        assertThat(outcome(card)).isEqualTo("true");
        assertThat(listsRead).as("read once within the hour").hasValue(1);

        crlStatus = 500;
        clock.advance(Duration.ofHours(2));
        assertThat(outcome(card)).isEqualTo("true");
        assertThat(listsRead).hasValue(2);

        clock.advance(Duration.ofHours(23));
        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void olderListDoesNotBringARevokedCardBack() throws InterruptedException {
        trust(Map.of("order", List.of("CRL"), "maxAge", "PT0.001S", "authorities", "SKIP"));
        IssuedCard card = ca.issue(CARD);
        byte[] before = ca.crl();
        Thread.sleep(1100);
        ca.revoke(card, CRLReason.KEY_COMPROMISE);
        assertThat(outcome(card)).isEqualTo("CERT_REVOKED");

        crl = nothing -> before;
        assertThat(outcome(card)).isEqualTo("CERT_REVOKED");
    }

    @Test
    void slowResponderIsGivenUp() {
        trust(OCSP_ONLY);
        IssuedCard card = ca.issue(CARD);
        ocsp = request -> {
            try {
                Thread.sleep(6000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ca.ocsp(request);
        };
        Instant start = Instant.now();

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    /** Where the caller's database session is at home; a time-out comes on another thread. */
    @Test
    void afterATimeOutTheCallerIsBackOnItsEventLoop() {
        trust(OCSP_ONLY);
        IssuedCard card = ca.issue(CARD);
        ocsp = request -> {
            try {
                Thread.sleep(4000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new byte[0];
        };
        CertifiedCertificate certified = certified(card);

        boolean atHome = Reactive.<Boolean>get(() -> certificates
                .requireNotRevoked(certified)
                .onFailure()
                .recoverWithItem(false)
                .map(asked -> Context.isOnEventLoopThread()));

        assertThat(atHome).isTrue();
    }

    @Test
    void endlessAnswerIsCutOff() {
        trust(OCSP_ONLY);
        IssuedCard card = ca.issue(CARD);
        ocsp = request -> new byte[1_000_000];

        assertThat(outcome(card)).isEqualTo("REVOCATION_UNKNOWN");
    }

    @Test
    void addressesThatLeadElsewhereAreNotFollowed() {
        trust(Map.of("hosts", List.of("crl.example")));

        assertThat(outcome(ca.issue(CARD))).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(ocspAsked).hasValue(0);
        assertThat(listsRead).hasValue(0);
    }

    /** What is told of a certificate that has signed a document: when it was revoked, and what is not known (SEL-68). */
    @Test
    @Tag("SEL-68")
    void howTheCertificateOfADocumentStands() {
        trust(OCSP_ONLY);
        IssuedCard good = ca.issue(CARD);
        IssuedCard revoked = ca.issue(CARD);
        Instant before = Instant.now().minusSeconds(2);
        ca.revoke(revoked, CRLReason.KEY_COMPROMISE);
        IssuedCard stranger = TrialCa.create(Algorithm.P256, "http://localhost", Clock.systemUTC())
                .issue(CARD);

        assertThat(standing(good, AnchorPurpose.CARD)).isInstanceOf(Standing.NotRevoked.class);
        assertThat(standing(revoked, AnchorPurpose.CARD))
                .isInstanceOfSatisfying(
                        Standing.Revoked.class, found -> assertThat(found.at()).isAfter(before));
        assertThat(standing(stranger, AnchorPurpose.CARD)).isInstanceOf(Standing.Untrusted.class);
        assertThat(standing(good, AnchorPurpose.SEAL)).isInstanceOf(Standing.Untrusted.class);
    }

    @Test
    @Tag("SEL-68")
    void whoDoesNotAnswerLeavesItOpenWhateverThePolicy() {
        ocspStatus = 503;
        crlStatus = 404;
        IssuedCard card = ca.issue(CARD);

        trust(Map.of("unreachable", "ACCEPT"));
        assertThat(standing(card, AnchorPurpose.CARD)).isInstanceOf(Standing.Unknown.class);

        trust(Map.of("unreachable", "ACCEPT", "hosts", List.of("crl.example")));
        assertThat(standing(card, AnchorPurpose.CARD)).isInstanceOf(Standing.NotAsked.class);
    }

    /** As after this installation's first seal: nobody hears that it is not trusted until the next look at the anchors. */
    @Test
    @Tag("SEL-68")
    void anAnchorMadeAMomentAgoCounts() throws Exception {
        Instant now = clock.instant();
        byte[] der = ca.issue(CARD).certificate().getEncoded();
        // Time stands still for it, so what it has loaded stays fresh.
        Certificates loaded =
                new Certificates(store, admission, revocation, config, Clock.fixed(now, ZoneOffset.UTC), vertx);
        try {
            assertThat(Reactive.get(() -> loaded.standing(der, AnchorPurpose.CARD, now)))
                    .isInstanceOf(Standing.Untrusted.class);
            trust(OCSP_ONLY);
            assertThat(Reactive.get(() -> loaded.standing(der, AnchorPurpose.CARD, now)))
                    .isInstanceOf(Standing.NotRevoked.class);
        } finally {
            loaded.close();
        }
    }

    private Standing standing(IssuedCard card, AnchorPurpose purpose) {
        try {
            Thread.sleep(5);
            byte[] der = card.certificate().getEncoded();
            return Reactive.get(() -> certificates.standing(der, purpose, clock.instant()));
        } catch (CertificateEncodingException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> ocspOnly(String nonce) {
        return Map.of("order", List.of("OCSP"), "authorities", "SKIP", "nonce", nonce);
    }

    private TrialCa ca() {
        return ca;
    }

    private DelegatedOcsp delegate(KeyPurposeId purpose, boolean unchecked) {
        String list = "http://localhost:" + server.getAddress().getPort() + "/trial/ca/p256.crl";
        return DelegatedOcsp.of(authority, ca, purpose, unchecked, list);
    }

    private OcspQuestion question(IssuedCard card) {
        return OcspQuestion.about(card.certificate(), ca.issuing(), true);
    }

    private void trust(Map<String, Object> revocation) {
        try {
            Files.writeString(
                    folder.resolve("anchor.json"), TrialAnchors.json(name, ca, Map.of("revocation", revocation)));
            files.take(folder);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether all were asked about, or the code of the refusal. */
    private String outcome(IssuedCard card) {
        try {
            CertifiedCertificate certified = certified(card);
            return String.valueOf(Reactive.get(() -> certificates.requireNotRevoked(certified)));
        } catch (CertificateProblem e) {
            return e.code().name();
        }
    }

    private CertifiedCertificate certified(IssuedCard card) {
        try {
            Thread.sleep(5);
            Anchors anchors = Reactive.get(certificates::anchors);
            return anchors.certify(
                    anchors.read(card.certificate().getEncoded(), clock.instant()),
                    AnchorPurpose.CARD,
                    clock.instant());
        } catch (CertificateEncodingException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
