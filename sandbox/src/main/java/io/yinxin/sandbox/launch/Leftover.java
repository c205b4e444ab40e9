package io.yinxin.sandbox.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A process that an earlier, killed run left behind, known by the file that names its number. */
final class Leftover {
    private Leftover() {}

    /**
     * The process, if it still lives and is the one meant: numbers are given out again.
     *
     * @param mark what its command line must contain
     */
    static Optional<ProcessHandle> find(Path pidFile, String mark) {
        Long pid = firstNumber(pidFile);
        return pid == null
                ? Optional.empty()
                : ProcessHandle.of(pid).filter(process -> commandLine(pid).contains(mark));
    }

    /** Ends it in good order if it obeys within the time, else at once. */
    static void end(ProcessHandle process, String signal, Duration patience) {
        signal(process.pid(), signal);
        try {
            CompletableFuture<ProcessHandle> exit = process.onExit();
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Long firstNumber(Path pidFile) {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .filter(line -> line.matches("[0-9]{1,10}"))
                    .map(Long::valueOf)
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }
}
