package io.yinxin.agent.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of the system that needs an administrator; the system asks for his password, the agent never sees it.
 *
 * @param command fixed words: nothing a page says gets in here
 */
record AdminCommand(String id, List<String> command) implements Remedy {
    private static final Path PKEXEC = Path.of("/usr/bin/pkexec");

    /** Only where the system can ask for the password and knows the program. */
    static boolean isPossible(String program) {
        return Files.isExecutable(PKEXEC) && Files.isExecutable(Path.of(program));
    }

    @Override
    public boolean needsAdmin() {
        return true;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(PKEXEC.toString()));
        whole.addAll(command);
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IOException(id + " takes too long");
            }
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            throw new IOException(id + " ended with " + process.exitValue());
        }
    }
}
