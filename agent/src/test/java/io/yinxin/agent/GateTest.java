package io.yinxin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.agent.RawHttp.Answer;
import io.yinxin.agent.http.PeerUser;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CRD-21")
class GateTest {
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
    void tellsAnAllowedPageThatItIsHereAndNoMore() throws Exception {
        Answer answer = agent.page(TestAgent.SITE).get("/.well-known/yap");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).contains(TestAgent.SITE);
        assertThat(answer.header("Vary")).contains("Origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.body()).contains("yinxin-agent").doesNotContain("张试用", "SN-1", "Reader");
    }

    @Test
    void isNotTheSameInstallationForTwoSites() throws Exception {
        String first = agent.page(TestAgent.SITE).get("/.well-known/yap").body();
        String again = agent.page(TestAgent.SITE).get("/.well-known/yap").body();
        String second = agent.page(TestAgent.OTHER).get("/.well-known/yap").body();

        assertThat(Page.JSON.readTree(first).get("instance"))
                .isEqualTo(Page.JSON.readTree(again).get("instance"));
        assertThat(Page.JSON.readTree(first).get("instance"))
                .isNotEqualTo(Page.JSON.readTree(second).get("instance"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example",
                "attacker.example:24817",
                "127.0.0.1",
                "localhost",
                "127.0.0.1:1",
                "127.0.0.1.attacker.example:24817",
                "[::1]:24817",
                "0.0.0.0:24817"
            })
    void refusesNamesThatWereMadeToPointHere(String host) throws Exception {
        refusedUnseen(agent.page(TestAgent.SITE).with("Host", host).get("/.well-known/yap"));
    }

    @Test
    void takesLocalhostAsItsName() throws Exception {
        Answer answer = agent.page(TestAgent.SITE)
                .with("Host", "localhost:" + agent.port())
                .get("/.well-known/yap");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void refusesARequestWithoutHost() throws Exception {
        Answer answer = agent.page(TestAgent.SITE).with("Host", null).get("/.well-known/yap");

        assertThat(answer.status()).isIn(400, 403);
        assertThat(answer.isReadableByPages()).isFalse();
    }

    @Test
    void refusesATargetThatNamesAnotherServer() throws Exception {
        refusedUnseen(agent.page(TestAgent.SITE).send("GET", "http://attacker.example/.well-known/yap", "", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://portal.example",
                "http://localhost:9999",
                "https://PORTAL.example",
                "https://portal.example:443",
                "https://portal.example/",
                "https://portal.example, https://portal.example",
                "https://user@portal.example",
                "https://portal.example\\.attacker.example",
                "file://",
                "chrome-extension://abcdefghijklmnop",
                "https://пример.example"
            })
    void refusesOriginsThatAreNotPlainAllowedOnes(String origin) throws Exception {
        refusedUnseen(agent.page(TestAgent.SITE).with("Origin", origin).get("/.well-known/yap"));
    }

    @Test
    void refusesARequestWithoutOrigin() throws Exception {
        refusedUnseen(agent.page(TestAgent.SITE).with("Origin", null).get("/.well-known/yap"));
    }

    @Test
    void refusesTwoOrigins() throws Exception {
        Page page = agent.page(TestAgent.SITE);
        page.with("Origin", TestAgent.SITE + "\r\nOrigin: https://attacker.example");

        refusedUnseen(page.get("/.well-known/yap"));
    }

    @Test
    void refusesEverySiteThePolicyDoesNotNameWhereItAllowsNoFirstUse() throws Exception {
        agent.writePolicy(false, agent.ticketKey);
        Thread.sleep(2500);

        refusedUnseen(agent.page(TestAgent.OTHER).get("/.well-known/yap"));
        assertThat(agent.page(TestAgent.SITE).get("/.well-known/yap").status()).isEqualTo(200);
    }

    @Test
    void doesNothingForAnOriginItRefuses() throws Exception {
        Page page = agent.page("http://attacker.example");
        refusedUnseen(page.post("/v1/pairings", Map.of("key", page.jwk(), "random", "AAAAAAAAAAAAAAAAAAAAAA")));

        assertThat(agent.screen.shown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,none",
        "Sec-Fetch-Site,same-origin",
        "Sec-Fetch-Mode,navigate",
        "Sec-Fetch-Mode,no-cors",
        "Sec-Fetch-Dest,iframe",
        "Sec-Fetch-Dest,image",
        "Sec-Fetch-Dest,document"
    })
    void refusesWhatNoScriptOfAPageSent(String header, String value) throws Exception {
        refusedUnseen(agent.page(TestAgent.SITE).with(header, value).get("/.well-known/yap"));
    }

    @Test
    void answersBrowsersThatDoNotSayHowTheyFetch() throws Exception {
        Page page = agent.page(TestAgent.SITE);
        List.of("Site", "Mode", "Dest").forEach(part -> page.with("Sec-Fetch-" + part, null));

        assertThat(page.get("/.well-known/yap").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"})
    void refusesBodiesThatNeedNoPreflight(String type) throws Exception {
        Page page = agent.paired().with("Content-Type", type);
        Answer answer = page.post("/v1/authentications", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Page.code(answer)).isEqualTo("gate.header");
    }

    @Test
    void refusesARequestWithoutTheHeaderThatForcesAPreflight() throws Exception {
        Answer answer = agent.page(TestAgent.SITE).with("Yap-Version", null).get("/.well-known/yap");

        assertThat(Page.code(answer)).isEqualTo("gate.header");
    }

    @Test
    void tellsAPageOfALaterProtocolThatItIsTooOld() throws Exception {
        Answer answer = agent.page(TestAgent.SITE).with("Yap-Version", "2").get("/.well-known/yap");

        assertThat(answer.status()).isEqualTo(426);
        assertThat(Page.code(answer)).isEqualTo("version.unsupported");
        assertThat(agent.page(TestAgent.SITE)
                        .with("Yap-Version", "1.3")
                        .get("/.well-known/yap")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/pairings",
                "/v1/repairs",
                "/v1/authentications",
                "/v1/certificate-reads",
                "/v1/seals",
                "/v1/enrolments",
                "/v1/imports",
                "/v1/pin-changes",
                "/v1/pin-unblocks"
            })
    void changesNothingOnGet(String path) throws Exception {
        Answer answer = agent.paired().get(path);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(agent.screen.shown()).isEmpty();
    }

    @Test
    void answersThePreflightOfExactlyWhatThereIs() throws Exception {
        Answer answer = preflight("POST", "/v1/authentications", "content-type,dpop,yap-version");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).contains(TestAgent.SITE);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(answer.header("Access-Control-Max-Age")).contains("0");
        assertThat(preflight("POST", "/v1/authentications", "x-other").status()).isEqualTo(403);
        assertThat(preflight("PUT", "/v1/authentications", "dpop").status()).isEqualTo(403);
        assertThat(preflight("POST", "/v1/nothing", "dpop").status()).isEqualTo(403);
        agent.paired();
        assertThat(preflight("POST", "/v1/authentications", "dpop").header("Access-Control-Max-Age"))
                .contains("600");
    }

    @Test
    void refusesAForeignPreflight() throws Exception {
        Page page = agent.page("https://portal.example.attacker.example:0");
        refusedUnseen(page.with("Access-Control-Request-Method", "POST").send("OPTIONS", "/v1/state", "", null));
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        Page page = agent.paired();
        String body = "{\"challenge\":\"" + "a".repeat(4 * 1024 * 1024) + "\"}";

        assertThat(page.call("POST", "/v1/authentications", body).status()).isEqualTo(413);
        assertThat(agent.page(TestAgent.SITE)
                        .with("X-Long", "a".repeat(9000))
                        .get("/.well-known/yap")
                        .status())
                .isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"purpose\":\"login\",\"purpose\":\"bind\",\"challenge\":\"a\",\"accept\":[]}",
                "{\"challenge\":\"a\",\"purpose\":\"login\",\"accept\":[],\"origin\":\"https://bank.example\"}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}",
                "[]",
                "null",
                "1",
                "",
                "{",
                "{} {}",
                "{\"challenge\":1,\"purpose\":\"login\",\"accept\":[]}",
                "{/* */}",
                "{'challenge':'a'}"
            })
    void refusesWhatIsNotStrictJson(String body) throws Exception {
        Answer answer =
                agent.paired().with("Content-Type", "application/json").call("POST", "/v1/authentications", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Page.code(answer)).isEqualTo("request.schema");
        assertThat(answer.body()).doesNotContain("bank.example");
    }

    @ParameterizedTest
    @Tag("CRD-27")
    @ValueSource(strings = {"pin", "PIN", "password", "passwd", "puk"})
    void refusesABodyWithASecret(String member) throws Exception {
        Page page = agent.paired();
        Answer answer = page.post("/v1/pin-changes", Map.of("token", "x", member, "739146"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Page.code(answer)).isEqualTo("request.secret-field");
        assertThat(answer.body()).doesNotContain("739146");
        assertThat(page.get("/v1/diagnosis").body()).contains("\"id\":\"request.secret-field\",\"level\":\"warn\"");
    }

    @Test
    void refusesOtherUsersOfTheComputer() throws Exception {
        PeerUser stranger = new PeerUser() {
            @Override
            public Verdict of(InetSocketAddress peer, InetSocketAddress local) {
                return Verdict.OTHER;
            }

            @Override
            public boolean isPossible() {
                return true;
            }
        };
        try (TestAgent shared = new TestAgent(directory.resolve("shared"), new FakeCards(), stranger, 100)) {
            refusedUnseen(shared.page(TestAgent.SITE).get("/.well-known/yap"));
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws Exception {
        var interfaces = java.net.NetworkInterface.networkInterfaces()
                .flatMap(java.net.NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (var address : interfaces) {
            try (var socket = new java.net.Socket()) {
                socket.connect(new InetSocketAddress(address, agent.port()), 500);
                throw new AssertionError("reachable at " + address);
            } catch (java.io.IOException e) {
                // As it should be.
            }
        }
    }

    @Test
    void takesTheNextPortWhenOneIsTaken() throws Exception {
        int taken = agent.port();
        AgentConfig config = TestAgent.config(directory, 5);
        AgentConfig both = new AgentConfig(
                config.home(),
                List.of(taken, 0),
                config.policy(),
                config.policyKey(),
                config.prompt(),
                null,
                "en-US",
                5,
                config.cards());
        try (Agent second = Agent.start(
                both,
                agent.home,
                new FakeCards(),
                agent.screen,
                PeerUser.ofThisSystem(),
                java.time.Clock.systemUTC())) {
            assertThat(second.port()).isNotEqualTo(taken);
        }
    }

    @Test
    void servesNoMoreThanSixteenConnectionsAtOnce() throws Exception {
        List<java.net.Socket> sockets = new java.util.ArrayList<>();
        try {
            int answered = 0;
            for (int i = 0; i < 24; i++) {
                java.net.Socket socket = new java.net.Socket("127.0.0.1", agent.port());
                sockets.add(socket);
                socket.setSoTimeout(3000);
                socket.getOutputStream()
                        .write(("GET /.well-known/yap HTTP/1.1\r\nHost: 127.0.0.1:" + agent.port() + "\r\nOrigin: "
                                        + TestAgent.SITE + "\r\nYap-Version: 1\r\n\r\n")
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                try {
                    answered += socket.getInputStream().read() > 0 ? 1 : 0;
                } catch (java.io.IOException e) {
                    // Hung up on.
                }
            }
            assertThat(answered).isEqualTo(16);
        } finally {
            for (java.net.Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void limitsHowManyOperationsASiteStarts() throws Exception {
        try (TestAgent strict =
                new TestAgent(directory.resolve("strict"), new FakeCards(), PeerUser.ofThisSystem(), 3)) {
            Page page = strict.paired();
            page.post("/v1/pin-changes", Map.of("token", "x"));
            Thread.sleep(200);
            page.post("/v1/pin-changes", Map.of("token", "x"));
            Answer answer = page.post("/v1/pin-changes", Map.of("token", "x"));

            assertThat(answer.status()).isEqualTo(429);
            assertThat(Page.code(answer)).isEqualTo("rate");
            assertThat(answer.header("Retry-After")).isPresent();
        }
    }

    private Answer preflight(String method, String path, String headers) throws Exception {
        return agent.page(TestAgent.SITE)
                .with("Yap-Version", null)
                .with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", headers)
                .send("OPTIONS", path, "", null);
    }

    private static void refusedUnseen(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.isReadableByPages()).isFalse();
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().keySet())
                .noneMatch(name -> name.startsWith("access-control") || name.startsWith("yap"));
    }
}
