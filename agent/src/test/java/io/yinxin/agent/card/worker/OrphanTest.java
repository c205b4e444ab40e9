package io.yinxin.agent.card.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CardSettings.Limits;
import io.yinxin.agent.card.DriverKind;
import io.yinxin.agent.card.skf.SkfDouble;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent that is killed leaves no process behind, not even one that hangs in its driver. */
@Tag("CRD-20")
class OrphanTest {
    @TempDir
    Path directory;

    /** An agent as far as this test needs one: it asks a driver and waits for the answer. */
    static final class Agent {
        private Agent() {}

        public static void main(String[] library) throws CardException {
            try (WorkerSource source = new WorkerSource(DriverKind.SKF, Path.of(library[0]), Limits.USUAL)) {
                source.list();
            }
        }
    }

    @Test
    void aHangingDriverEndsWithItsAgent() throws Exception {
        SkfDouble key = SkfDouble.in(directory);
        key.set("hang", "SKF_EnumDev");
        Process agent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Agent.class.getName(),
                        key.library().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(45);
        while (agent.children().findAny().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        ProcessHandle driver = agent.children().findFirst().orElseThrow();
        // Long enough for it to load the library and hang.
        Thread.sleep(2000);
        assertThat(driver.isAlive()).isTrue();
        agent.destroyForcibly();
        assertThat(driver.onExit().get(20, TimeUnit.SECONDS)).isNotNull();
    }
}
