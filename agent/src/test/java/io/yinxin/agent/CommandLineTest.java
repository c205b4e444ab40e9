package io.yinxin.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.agent.consent.Pairings;
import io.yinxin.agent.consent.PolicyFile;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.store.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("CRD-21")
class CommandLineTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void signsAPolicyThatTheAgentTakes() throws Exception {
        Path json = directory.resolve("policy.json");
        Files.writeString(
                json,
                "{\"iss\":\"IT\",\"iat\":1790000000,\"sites\":[{\"origin\":\"https://portal.example\",\"operations\":[\"authentications\"]}]}");
        assertThat(PolicyCommands.run(List.of("new-key", directory.toString()), out))
                .isZero();
        String key = directory.resolve("policy-key.private.json").toString();
        assertThat(PolicyCommands.run(List.of("sign", json.toString(), key), out))
                .isZero();
        Files.writeString(directory.resolve("policy.jws"), said.toString(StandardCharsets.UTF_8));

        Clock clock = Clock.systemUTC();
        PolicyFile file = new PolicyFile(directory.resolve("policy.jws"), directory.resolve("policy-key.json"), clock);
        Sites sites = new Sites(file, new Pairings(Home.open(directory), clock), clock);
        assertThat(sites.policyFile().state()).isEqualTo(PolicyFile.State.VALID);
        assertThat(new SiteCommands(sites, io.yinxin.agent.prompt.Texts.in("en")).list())
                .containsKey("https://portal.example");
    }

    @Test
    void signsNoPolicyThatTheAgentWouldNotTake() throws Exception {
        Path json = directory.resolve("policy.json");
        Files.writeString(json, "{\"iss\":\"IT\",\"iat\":1790000000,\"sites\":[{\"origin\":\"https://*.example\"}]}");
        PolicyCommands.run(List.of("new-key", directory.toString()), out);

        String key = directory.resolve("policy-key.private.json").toString();
        assertThat(PolicyCommands.run(List.of("sign", json.toString(), key), out))
                .isEqualTo(1);
    }

    @Test
    void readsSettingsFromEnvironmentBeforeTheFile() throws Exception {
        Files.writeString(directory.resolve("agent.properties"), "ports = 1,2\nlanguage = en\nprompt = console\n");
        AgentConfig config = AgentConfig.load(Map.of(
                "YINXIN_AGENT_HOME", directory.toString(),
                "YINXIN_AGENT_PORTS", "24819",
                "YINXIN_AGENT_PINENTRY_PROGRAM", "/usr/bin/pinentry"));

        assertThat(config.ports()).containsExactly(24819);
        assertThat(config.language()).isEqualTo("en");
        assertThat(config.prompt()).isEqualTo("console");
        assertThat(config.pinentryProgram()).isEqualTo(Path.of("/usr/bin/pinentry"));
        assertThat(config.policy()).isEqualTo(directory.resolve("policy.jws"));
    }

    @Test
    void asksWithTheNamedPinentryProgramAlsoWhereThereIsADisplay() throws Exception {
        AgentConfig named = AgentConfig.load(Map.of(
                "YINXIN_AGENT_HOME", directory.toString(), "YINXIN_AGENT_PINENTRY_PROGRAM", "/usr/bin/pinentry"));

        assertThat(Screens.choose(named, "").name()).isEqualTo("pinentry");
    }

    @Test
    void runsOncePerDirectory() throws Exception {
        Home home = Home.open(directory);
        try (SingleRun first = SingleRun.claim(home)) {
            assertThat(first).isNotNull();
            // Within one process the JDK itself says so; between processes the lock does.
            assertThatThrownBy(() -> SingleRun.claim(home))
                    .isInstanceOfAny(IOException.class, IllegalStateException.class);
        }
        SingleRun.claim(home).close();
    }
}
