package io.yinxin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.ECKey;
import io.yinxin.agent.RawHttp.Answer;
import io.yinxin.agent.consent.Pairings;
import io.yinxin.agent.consent.PolicyFile;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.prompt.Answer.Outcome;
import io.yinxin.agent.prompt.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("CRD-21")
class PairingTest {
    private static final String RANDOM = "AAECAwQFBgcICQoLDA0ODw";

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
    void pairsASiteOfThePolicyWithoutAsking() throws Exception {
        assertThat(agent.paired().get("/v1/state").status()).isEqualTo(200);
        assertThat(agent.screen.shown()).isEmpty();
    }

    @Test
    void showsAnyOtherSiteWithTheSameDigitsAsThePage() throws Exception {
        Page page = agent.page(TestAgent.OTHER);
        JsonNode started = Page.JSON.readTree(page.post("/v1/pairings", Map.of("key", page.jwk(), "random", RANDOM))
                .body());
        JsonNode done = page.finish(started);

        assertThat(done.path("result").path("pairing").asText()).isNotEmpty();
        String code = code(started, page);
        assertThat(agent.screen.shown()).hasSize(1);
        var dialog = agent.screen.shown().getFirst();
        assertThat(dialog.heading()).contains(TestAgent.OTHER);
        assertThat(dialog.facts())
                .anyMatch(fact -> fact.value().replace(" ", "").equals(code));
    }

    @Test
    void doesNotPairWhenTheUserSaysNo() throws Exception {
        agent.screen.says(Outcome.CANCELLED);
        Page page = agent.page(TestAgent.OTHER);
        JsonNode done = page.operate("/v1/pairings", Map.of("key", page.jwk(), "random", RANDOM));

        assertThat(done.path("state").asText()).isEqualTo("cancelled");
        assertThat(Page.code(page.get("/v1/state"))).isEqualTo("pair.required");
    }

    @Test
    void isSilentToASiteTheUserRefusedForGood() throws Exception {
        agent.screen.says(Outcome.DECLINED);
        Page page = agent.page(TestAgent.OTHER);
        Answer first = page.post("/v1/pairings", Map.of("key", page.jwk(), "random", RANDOM));
        assertThat(first.status()).isEqualTo(202);
        Thread.sleep(500);

        Answer later = page.get("/.well-known/yap");
        assertThat(later.status()).isEqualTo(403);
        assertThat(later.isReadableByPages()).isFalse();
    }

    @Test
    void refusesAKeyThePageCannotProve() throws Exception {
        Page page = agent.page(TestAgent.SITE);
        Map<String, Object> other = agent.page(TestAgent.SITE).jwk();

        assertThat(Page.code(page.post("/v1/pairings", Map.of("key", other, "random", RANDOM))))
                .isEqualTo("proof.invalid");
    }

    @Test
    void remembersPairingsAndForgetsThoseTheUserRemoves() throws Exception {
        Page page = agent.paired();
        assertThat(sites("list")).contains(TestAgent.SITE);
        assertThat(page.get("/v1/state").status()).isEqualTo(200);

        Thread.sleep(20);
        assertThat(sites("remove", TestAgent.SITE)).contains("- " + TestAgent.SITE);

        Answer answer = page.get("/v1/state");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(Page.code(answer)).isEqualTo("pair.required");
    }

    @Test
    void handsOutNoResultAfterTheSiteWasRemoved() throws Exception {
        Page page = agent.page(TestAgent.OTHER).pair();
        agent.screen.hesitates();
        JsonNode started =
                Page.JSON.readTree(page.post("/v1/certificate-reads", Map.of()).body());
        agent.screen.awaitQuestion();
        sites("remove", TestAgent.OTHER);
        String id = started.path("operation").asText();

        assertThat(page.get("/v1/operations/" + id).status()).isEqualTo(401);
        page.pairing = null;
        assertThat(page.get("/v1/operations/" + id).status()).isEqualTo(404);
    }

    @Test
    void keepsItsFilesFromOtherUsers() throws Exception {
        agent.paired();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(one -> !one.toString().contains("policy")).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as("%s", file)
                        .isEqualTo("rw-------");
            }
        }
    }

    private String sites(String... words) throws Exception {
        Clock clock = Clock.systemUTC();
        AgentConfig config = TestAgent.config(directory, 5);
        Sites sites = new Sites(
                new PolicyFile(config.policy(), config.policyKey(), clock), new Pairings(agent.home, clock), clock);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SiteCommands(sites, Texts.in("en")).run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** As the page computes it. */
    private static String code(JsonNode started, Page page) throws Exception {
        String parts = Stream.of(
                        ECKey.parse(started.path("agentKey").toString())
                                .computeThumbprint()
                                .toString(),
                        page.key.computeThumbprint().toString(),
                        started.path("random").asText(),
                        RANDOM)
                .sorted()
                .reduce((a, b) -> a + "." + b)
                .orElseThrow();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.US_ASCII));
        return String.format("%06d", new BigInteger(1, digest).mod(BigInteger.valueOf(1_000_000)));
    }
}
