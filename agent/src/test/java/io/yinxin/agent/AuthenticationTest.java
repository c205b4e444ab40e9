package io.yinxin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinxin.agent.RawHttp.Answer;
import io.yinxin.agent.http.PeerUser;
import io.yinxin.agent.prompt.Dialog;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthenticationTest {
    private static final String CHALLENGE = "yx1.login." + "a".repeat(43);
    private static final Map<String, Object> REQUEST =
            Map.of("challenge", CHALLENGE, "purpose", "login", "accept", List.of("ES256", "SM2SM3"));

    @TempDir
    Path directory;

    private TestAgent agent;

    @BeforeEach
    void start() throws Exception {
        agent = new TestAgent(directory);
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @Test
    @Tag("CRD-23")
    void signsOriginAndChallengeAsTheBrowserSaidThem() throws Exception {
        agent.screen.types(FakeCards.PIN);
        JsonNode token = agent.paired().operate("/v1/authentications", REQUEST).path("result");

        assertThat(token.path("format").asText()).isEqualTo("web-eid:1.0");
        assertThat(token.path("algorithm").asText()).isEqualTo("ES256");
        assertThat(token.path("origin").asText()).isEqualTo(TestAgent.SITE);
        byte[] der =
                Base64.getDecoder().decode(token.path("unverifiedCertificate").asText());
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        verifier.update(sha256(TestAgent.SITE));
        verifier.update(sha256(CHALLENGE));
        assertThat(verifier.verify(
                        Base64.getDecoder().decode(token.path("signature").asText())))
                .isTrue();
    }

    @Test
    @Tag("CRD-27")
    void namesOriginPurposeHolderAndOrganisationInItsWindow() throws Exception {
        agent.screen.types(FakeCards.PIN);
        agent.paired().operate("/v1/authentications", REQUEST);

        Dialog dialog = agent.screen.shown().getFirst();
        assertThat(dialog.kind()).isEqualTo(Dialog.Kind.PIN);
        assertThat(dialog.heading()).contains(TestAgent.SITE);
        assertThat(dialog.facts().toString()).contains("sign in with a card", "张试用", "试用单位甲");
    }

    @Test
    void speaksTheLanguageOfThePage() throws Exception {
        agent.screen.types(FakeCards.PIN);
        Map<String, Object> chinese = new java.util.HashMap<>(REQUEST);
        chinese.put("lang", "zh-CN");
        agent.paired().operate("/v1/authentications", chinese);

        assertThat(agent.screen.shown().getFirst().facts().toString()).contains("用卡登录", "持卡人");
    }

    @Test
    @Tag("CRD-22")
    void refusesAChallengeOfAnotherPurpose() throws Exception {
        Page page = agent.paired();
        for (String purpose : List.of("bind", "step-up", "seal", "LOGIN")) {
            Answer answer = page.post(
                    "/v1/authentications",
                    Map.of("challenge", CHALLENGE, "purpose", purpose, "accept", List.of("ES256")));
            assertThat(answer.status()).as(purpose).isEqualTo(400);
        }
        Answer plain = page.post(
                "/v1/authentications",
                Map.of("challenge", "a".repeat(44), "purpose", "login", "accept", List.of("ES256")));
        assertThat(plain.status()).isEqualTo(400);
        assertThat(agent.screen.shown()).isEmpty();
    }

    @Test
    @Tag("CRD-28")
    void asksAgainAfterAWrongPinAndTellsWhatIsLeft() throws Exception {
        agent.screen.types("000000", FakeCards.PIN);
        JsonNode done = agent.paired().operate("/v1/authentications", REQUEST);

        assertThat(done.path("state").asText()).isEqualTo("done");
        Dialog second = agent.screen.shown().get(1);
        assertThat(second.error()).isEqualTo("Wrong card password.");
        assertThat(second.warnings()).contains("5 tries left.");
    }

    @Test
    @Tag("KEY-78")
    void asksOnceMoreBeforeTheLastTry() throws Exception {
        agent.cards.leave(1);
        agent.screen.says(io.yinxin.agent.prompt.Answer.Outcome.CANCELLED).types(FakeCards.PIN);
        JsonNode done = agent.paired().operate("/v1/authentications", REQUEST);

        assertThat(done.path("state").asText()).isEqualTo("cancelled");
        assertThat(agent.cards.pins).isEmpty();
        assertThat(agent.screen.shown().getFirst().warnings().toString()).contains("last try");
    }

    @Test
    @Tag("KEY-79")
    void tellsABlockedPin() throws Exception {
        agent.cards.leave(1);
        agent.screen.types("000000");
        JsonNode done = agent.paired().operate("/v1/authentications", REQUEST);

        assertThat(done.path("problem").path("code").asText()).isEqualTo("pin.blocked");
        assertThat(done.path("problem").path("remedy").asText()).isEqualTo("unblock-pin");
    }

    @Test
    @Tag("SGN-27")
    void tellsThatTheCardWasTakenOut() throws Exception {
        agent.cards.signaturesLeft = 0;
        agent.screen.types(FakeCards.PIN);
        JsonNode done = agent.paired().operate("/v1/authentications", REQUEST);

        assertThat(done.path("state").asText()).isEqualTo("failed");
        assertThat(done.path("problem").path("code").asText()).isEqualTo("card.removed");
        assertThat(done.path("problem").path("retriable").asBoolean()).isTrue();
    }

    @Test
    void goesOnAfterADriverCrash() throws Exception {
        Page page = agent.paired();
        agent.cards.crashes = true;
        agent.screen.types(FakeCards.PIN, FakeCards.PIN);
        assertThat(page.operate("/v1/authentications", REQUEST)
                        .path("problem")
                        .path("code")
                        .asText())
                .isEqualTo("driver.crashed");

        agent.cards.crashes = false;
        assertThat(page.operate("/v1/authentications", REQUEST).path("state").asText())
                .isEqualTo("done");
    }

    @Test
    void waitsForACard() throws Exception {
        agent.cards.pullOut();
        agent.screen.types(FakeCards.PIN);
        Page page = agent.paired();
        JsonNode started =
                Page.JSON.readTree(page.post("/v1/authentications", REQUEST).body());
        JsonNode waiting = Page.JSON.readTree(
                page.get("/v1/operations/" + started.path("operation").asText() + "?wait=5&state=queued")
                        .body());
        assertThat(waiting.path("state").asText()).isEqualTo("waiting-card");

        agent.cards.putIn();
        assertThat(page.finish(waiting).path("state").asText()).isEqualTo("done");
    }

    @Test
    void tellsThatThereIsNoCardWhenTheTimeIsUp() throws Exception {
        agent.cards.pullOut();
        Map<String, Object> hurried = new java.util.HashMap<>(REQUEST);
        hurried.put("timeoutMs", 5000);
        JsonNode done = agent.paired().operate("/v1/authentications", hurried);

        assertThat(done.path("problem").path("code").asText()).isEqualTo("card.none");
    }

    @Test
    void tellsWhyNoCertificateFits() throws Exception {
        agent.cards.keyUsage = Set.of("keyEncipherment");
        assertThat(agent.paired()
                        .operate("/v1/authentications", REQUEST)
                        .path("problem")
                        .path("code")
                        .asText())
                .isEqualTo("cert.usage");
        Instant now = Instant.now();
        FakeCards old = new FakeCards(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
        try (TestAgent expired = new TestAgent(directory.resolve("x"), old, PeerUser.ofThisSystem(), 9)) {
            assertThat(expired.paired()
                            .operate("/v1/authentications", REQUEST)
                            .path("problem")
                            .path("code")
                            .asText())
                    .isEqualTo("cert.expired");
        }
    }

    @Test
    @Tag("CRD-29")
    void doesOneThingAtATime() throws Exception {
        agent.screen.hesitates();
        Page page = agent.paired();
        page.post("/v1/authentications", REQUEST);
        agent.screen.awaitQuestion();

        Page tab = agent.page(TestAgent.LOCAL).pair();
        Answer second = tab.post("/v1/authentications", REQUEST);
        assertThat(second.status()).isEqualTo(409);
        assertThat(Page.code(second)).isEqualTo("busy");
        assertThat(second.body()).contains("waiting-pin", "retryAfter");
        assertThat(tab.get("/v1/state").status()).isEqualTo(200);
    }

    @Test
    void closesItsWindowWhenThePageCancels() throws Exception {
        agent.screen.hesitates();
        Page page = agent.paired();
        JsonNode started =
                Page.JSON.readTree(page.post("/v1/authentications", REQUEST).body());
        agent.screen.awaitQuestion();
        String path = "/v1/operations/" + started.path("operation").asText();

        assertThat(page.call("DELETE", path, "").status()).isEqualTo(204);
        assertThat(Page.JSON.readTree(page.get(path).body()).path("state").asText())
                .isEqualTo("cancelled");
        Thread.sleep(200);
        assertThat(page.post("/v1/authentications", REQUEST).status()).isEqualTo(202);
    }

    @Test
    void handsOutAResultOnce() throws Exception {
        agent.screen.types(FakeCards.PIN);
        Page page = agent.paired();
        JsonNode started =
                Page.JSON.readTree(page.post("/v1/authentications", REQUEST).body());
        assertThat(page.finish(started).has("result")).isTrue();

        assertThat(page.get("/v1/operations/" + started.path("operation").asText())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsNobodyElseAnOperation() throws Exception {
        agent.screen.hesitates();
        Page page = agent.paired();
        JsonNode started =
                Page.JSON.readTree(page.post("/v1/authentications", REQUEST).body());

        Page stranger = agent.paired();
        String path = "/v1/operations/" + started.path("operation").asText();
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.call("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void expiresWhenNobodyAnswers() throws Exception {
        agent.screen.hesitates();
        Map<String, Object> hurried = new java.util.HashMap<>(REQUEST);
        hurried.put("timeoutMs", 5000);
        JsonNode done = agent.paired().operate("/v1/authentications", hurried);

        assertThat(done.path("state").asText()).isEqualTo("expired");
        assertThat(done.path("problem").path("code").asText()).isEqualTo("user.timeout");
    }

    @Test
    @Tag("KEY-36")
    void overwritesThePinAndWritesItNowhere() throws Exception {
        agent.screen.types("73914682", FakeCards.PIN);
        agent.paired().operate("/v1/authentications", REQUEST);

        assertThat(agent.cards.pins)
                .allSatisfy(pin -> assertThat(new String(pin)).matches("\0+"));
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("73914682");
            }
        }
    }

    @Test
    void writesAJournalThatShowsWhenItWasChanged() throws Exception {
        agent.screen.types(FakeCards.PIN, FakeCards.PIN);
        Page page = agent.paired();
        page.operate("/v1/authentications", REQUEST);
        page.operate("/v1/authentications", REQUEST);
        var journal = new io.yinxin.agent.journal.Journal(agent.home, java.time.Clock.systemUTC());

        assertThat(journal.lines()).hasSize(2).allMatch(line -> line.contains(agent.cards.certificate.sha256()));
        assertThat(String.join("", journal.lines())).doesNotContain("张试用");
        assertThat(journal.firstBroken()).isZero();
        Path file = directory.resolve("journal.jsonl");
        Files.writeString(file, Files.readString(file).replaceFirst("done", "failed"));
        assertThat(journal.firstBroken()).isEqualTo(2);
    }

    @Test
    void letsASiteDoOnlyWhatThePolicyNames() throws Exception {
        Page page = agent.page(TestAgent.LOCAL).pair();
        Answer answer = page.post("/v1/pin-changes", Map.of("token", "x"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Page.code(answer)).isEqualTo("policy.operation");
    }

    @Test
    @Tag("CRD-33")
    void changesThePinInItsOwnWindow() throws Exception {
        Page page = agent.paired();
        String token = Page.JSON
                .readTree(page.get("/v1/state").body())
                .path("tokens")
                .get(0)
                .path("id")
                .asText();
        agent.screen.types(FakeCards.PIN, "Ab84619");
        JsonNode done = page.operate("/v1/pin-changes", Map.of("token", token));

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(agent.screen.shown()).extracting(Dialog::kind).containsExactly(Dialog.Kind.PIN, Dialog.Kind.NEW_PIN);
        assertThat(agent.screen.shown().get(0).label()).isEqualTo("Present card password");
    }

    @Test
    void tellsWhatIsConnectedAndWaitsForChanges() throws Exception {
        Page page = agent.paired();
        JsonNode state = Page.JSON.readTree(page.get("/v1/state").body());
        assertThat(state.path("tokens").get(0).path("pin").path("state").asText())
                .isEqualTo("ok");
        assertThat(state.toString()).doesNotContain("张试用");
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            agent.cards.pullOut();
        });
        JsonNode after = Page.JSON.readTree(
                page.get("/v1/state?wait=20&since=" + state.path("version").asLong())
                        .body());
        assertThat(after.path("tokens")).isEmpty();
    }

    @Test
    void showsCertificatesOnlyAfterTheUserAgreed() throws Exception {
        Page page = agent.paired();
        JsonNode done = page.operate("/v1/certificate-reads", Map.of());

        assertThat(agent.screen.shown()).hasSize(1);
        assertThat(done.path("result")
                        .path("certificates")
                        .get(0)
                        .path("holder")
                        .asText())
                .isEqualTo("张试用");
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
