package io.yinxin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.agent.RawHttp.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("CRD-21")
class ProofTest {
    private static final String PATH = "/v1/state";

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
    void answersAPairedPageAndProvesItself() throws Exception {
        String proof = page.proof("GET", PATH, "", Map.of());
        Answer answer = page.send("GET", PATH, "", proof);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Expose-Headers").orElse("")).contains("Yap-Proof");
        assertThat(page.believes(answer, proof)).isTrue();
    }

    @Test
    void provesRefusalsToo() throws Exception {
        String proof = page.proof("POST", "/v1/authentications", "{}", Map.of());
        Answer answer = page.send("POST", "/v1/authentications", "{}", proof);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.believes(answer, proof)).isTrue();
    }

    @Test
    void takesAProofOnce() throws Exception {
        String proof = page.proof("GET", PATH, "", Map.of());
        assertThat(page.send("GET", PATH, "", proof).status()).isEqualTo(200);

        Answer again = page.send("GET", PATH, "", proof);
        assertThat(again.status()).isEqualTo(401);
        assertThat(Page.code(again)).isEqualTo("proof.replayed");
    }

    @Test
    void refusesAProofForAnotherRequest() throws Exception {
        long now = Instant.now().getEpochSecond();
        List<Map<String, ?>> changes = List.of(
                Map.of("htm", "POST"),
                Map.of("htu", "http://127.0.0.1:" + agent.port() + "/v1/diagnosis"),
                Map.of("htu", "https://portal.example/v1/state"),
                Map.of("bh", Page.hash(new byte[] {1})),
                Map.of("iat", now - 90),
                Map.of("iat", now + 90),
                Map.of("iat", "now"),
                Map.of("jti", ""),
                Map.of("admin", true));
        for (Map<String, ?> change : changes) {
            try (TestAgent fresh = new TestAgent(directory.resolve("a" + changes.indexOf(change)))) {
                Page one = fresh.paired();
                Map<String, Object> all = new LinkedHashMap<>(change);
                if ("http://127.0.0.1"
                        .equals(String.valueOf(change.get("htu"))
                                .substring(
                                        0,
                                        Math.min(
                                                16,
                                                String.valueOf(change.get("htu"))
                                                        .length())))) {
                    all.put("htu", "http://127.0.0.1:" + fresh.port() + "/v1/diagnosis");
                }
                Answer answer = one.send("GET", PATH, "", one.proof("GET", PATH, "", all));
                assertThat(answer.status()).as("%s", change).isEqualTo(401);
                assertThat(Page.code(answer)).as("%s", change).isEqualTo("proof.invalid");
            }
        }
    }

    @Test
    void refusesAnAlteredProof() throws Exception {
        String proof = page.proof("GET", PATH, "", Map.of());
        char last = proof.charAt(proof.length() - 10);
        String altered = proof.substring(0, proof.length() - 10)
                + (last == 'A' ? 'B' : 'A')
                + proof.substring(proof.length() - 9);

        assertThat(Page.code(page.send("GET", PATH, "", altered))).isEqualTo("proof.invalid");
        assertThat(Page.code(page.send("GET", PATH, "", "no.jws"))).isEqualTo("proof.invalid");
    }

    @Test
    void refusesARequestWithoutProof() throws Exception {
        Answer answer = page.send("GET", PATH, "", null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(Page.code(answer)).isEqualTo("proof.invalid");
    }

    @Test
    void refusesAnotherKeyUnderTheSamePairing() throws Exception {
        Page thief = agent.page(TestAgent.SITE);
        thief.pairing = page.pairing;

        assertThat(Page.code(thief.get(PATH))).isEqualTo("pair.required");
    }

    @Test
    void refusesAPairingOfAnotherSite() throws Exception {
        Page other = new Page(TestAgent.LOCAL, agent.port());
        other.pair();
        page.with("Origin", TestAgent.LOCAL);

        assertThat(Page.code(page.get(PATH))).isEqualTo("pair.required");
    }

    @Test
    void pausesASiteThatGuesses() throws Exception {
        for (int i = 0; i < 3; i++) {
            page.send("GET", PATH, "", null);
        }
        Answer answer = page.get(PATH);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(new Page(TestAgent.LOCAL, agent.port()).pair().get(PATH).status())
                .isEqualTo(200);
    }
}
