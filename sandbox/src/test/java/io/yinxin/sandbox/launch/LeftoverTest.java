package io.yinxin.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void findsAndEndsTheProcessOfTheFile() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "61.25").start();
        Path file = Files.writeString(home.resolve("pid"), sleeper.pid() + "\nmore\n");

        var found = Leftover.find(file, "61.25");

        assertThat(found).isPresent();
        Leftover.end(found.get(), "TERM", PATIENCE);
        assertThat(sleeper.waitFor()).isEqualTo(143);
        assertThat(Leftover.find(file, "61.25")).isEmpty();
    }

    @Test
    void endsOneThatDoesNotListen() throws Exception {
        Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 0.1; done").start();
        assertThat(deaf.getInputStream().read()).isEqualTo('d');

        Leftover.end(deaf.toHandle(), "TERM", PATIENCE);

        assertThat(deaf.waitFor()).isEqualTo(137);
    }

    @Test
    void leavesAnotherProcessWithTheSameNumberAlone() throws Exception {
        Path file =
                Files.writeString(home.resolve("pid"), ProcessHandle.current().pid() + "\n");

        assertThat(Leftover.find(file, "nothing like this")).isEmpty();
        assertThat(Leftover.find(Files.writeString(file, "no number\n"), "java"))
                .isEmpty();
        assertThat(Leftover.find(home.resolve("absent"), "java")).isEmpty();
    }
}
