package io.yinxin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Pairing;
import io.yinxin.agent.consent.Pairings;
import io.yinxin.agent.consent.PolicyFile;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.diagnosis.Diagnosis;
import io.yinxin.agent.diagnosis.Situation;
import io.yinxin.agent.diagnosis.SupportBundle;
import io.yinxin.agent.http.PeerUser;
import io.yinxin.agent.journal.Journal;
import io.yinxin.agent.prompt.Answer.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("KEY-24")
class DiagnosisTest {
    @TempDir
    Path directory;

    private TestAgent agent;
    private Page page;

    @BeforeEach
    void start() throws Exception {
        agent = new TestAgent(directory);
        page = agent.paired();
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @Test
    @Tag("KEY-29")
    void findsAGoodCardGoodWithoutNamingAnybody() throws Exception {
        assertThat(level("cert.auth", "")).isEqualTo("ok");
        assertThat(level("cert.seal", "")).isEqualTo("ok");
        assertThat(level("pin.state", "")).isEqualTo("ok");
        assertThat(level("driver.loaded", "")).isEqualTo("ok");
        assertThat(level("policy.signature", "")).isEqualTo("ok");
        assertThat(page.get("/v1/diagnosis").body()).doesNotContain("张试用", "试用单位甲", "SN-1", "试用卡");
    }

    @Test
    void tellsACardTakenOut() throws Exception {
        agent.cards.pullOut();

        assertThat(level("token.recognised", "")).isEqualTo("fail");
        assertThat(level("reader.present", "")).isEqualTo("ok");
    }

    @Test
    void tellsALockedPin() throws Exception {
        agent.cards.leave(0);
        assertThat(level("pin.state", "")).isEqualTo("fail");
        agent.cards.leave(2);
        assertThat(level("pin.state", "")).isEqualTo("warn");
    }

    @Test
    void tellsWhatIsWrongWithCertificates() throws Exception {
        agent.cards.keyUsage = Set.of("digitalSignature");
        assertThat(level("cert.seal", "")).isEqualTo("warn");
        agent.cards.keyUsage = Set.of("keyEncipherment");
        assertThat(check("cert.auth", "").path("params").path("code").asText()).isEqualTo("cert.usage");

        Instant now = Instant.now();
        FakeCards old = new FakeCards(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
        FakeCards soon = new FakeCards(now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(20)));
        try (TestAgent expired = new TestAgent(directory.resolve("old"), old, PeerUser.ofThisSystem(), 9);
                TestAgent expiring = new TestAgent(directory.resolve("soon"), soon, PeerUser.ofThisSystem(), 9)) {
            page = expired.paired();
            assertThat(check("cert.auth", "").path("params").path("code").asText())
                    .isEqualTo("cert.expired");
            page = expiring.paired();
            assertThat(level("cert.auth", "")).isEqualTo("warn");
        }
    }

    @Test
    void comparesClockAndVersionWithWhatThePageKnows() throws Exception {
        long now = Instant.now().getEpochSecond();

        assertThat(level("clock.skew", "?serverTime=" + now)).isEqualTo("ok");
        assertThat(level("clock.skew", "?serverTime=" + (now - 900))).isEqualTo("fail");
        assertThat(check("clock.skew", "").isMissingNode()).isTrue();
        assertThat(level("agent.version", "?minimum=0.0")).isEqualTo("ok");
        assertThat(level("agent.version", "?minimum=99.1")).isEqualTo("fail");
    }

    @Test
    @Tag("KEY-25")
    void repairsWhatItFoundAfterTheUserAgreed() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(check("home.private", "").path("remedy").path("id").asText()).isEqualTo("home.close");

        JsonNode done = page.operate("/v1/repairs", Map.of("id", "home.close"));
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(agent.screen.shown()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void repairsNothingTheUserDoesNotWant() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        page.get("/v1/diagnosis");
        agent.screen.says(Outcome.CANCELLED);
        page.operate("/v1/repairs", Map.of("id", "home.close"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void repairsOnlyWhatTheLastDiagnosisOffered() throws Exception {
        assertThat(Page.code(page.post("/v1/repairs", Map.of("id", "home.close"))))
                .isEqualTo("repair.unknown");
        assertThat(Page.code(page.post("/v1/repairs", Map.of("id", "rm -rf /"))))
                .isEqualTo("repair.unknown");
    }

    @Test
    void offersToForgetPairingsNobodyUses() throws Exception {
        Pairings pairings = new Pairings(agent.home, Clock.systemUTC());
        Origin old = Origin.parse("https://old.example").orElseThrow();
        Instant longAgo = Instant.now().minus(Duration.ofDays(181));
        Pairing used = pairings.all().getFirst();
        Thread.sleep(20);
        pairings.add(new Pairing("old", old, "page", used.agentKey(), "Firefox", false, longAgo, longAgo));

        assertThat(check("pairings.stale", "").path("remedy").path("id").asText())
                .isEqualTo("pairings.tidy");
        page.operate("/v1/repairs", Map.of("id", "pairings.tidy"));
        assertThat(level("pairings.stale", "")).isEqualTo("ok");
        assertThat(page.get("/v1/state").status()).isEqualTo(200);
    }

    @Test
    @Tag("KEY-29")
    void savesABundleWithNothingSecret() throws Exception {
        agent.screen.types("73914682", FakeCards.PIN);
        page.operate(
                "/v1/authentications",
                Map.of("challenge", "yx1.login." + "a".repeat(43), "purpose", "login", "accept", List.of("ES256")));
        Clock clock = Clock.systemUTC();
        Journal journal = new Journal(agent.home, clock);
        AgentConfig config = TestAgent.config(directory, 5);
        Sites sites = new Sites(
                new PolicyFile(config.policy(), config.policyKey(), clock), new Pairings(agent.home, clock), clock);
        Diagnosis diagnosis =
                new Diagnosis("1.0", () -> 24817, List.of(24817), true, sites, agent.cards, agent.home, journal, clock);
        Origin nobody = new Origin("https://support.invalid");
        String text =
                new SupportBundle("1.0", journal, directory).text(diagnosis.run(new Situation(nobody, null, null)));

        assertThat(text).contains("Yinxin agent 1.0", "driver.loaded", "authentications login");
        assertThat(text).doesNotContain("73914682", FakeCards.PIN, "张试用", "试用单位甲", "SN-1", directory.toString());
        assertThat(text).doesNotContain(sites.pairings().all().getFirst().id());
    }

    private String level(String id, String query) throws Exception {
        return check(id, query).path("level").asText();
    }

    private JsonNode check(String id, String query) throws Exception {
        for (JsonNode check :
                Page.JSON.readTree(page.get("/v1/diagnosis" + query).body()).path("checks")) {
            if (check.path("id").asText().equals(id)) {
                return check;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
