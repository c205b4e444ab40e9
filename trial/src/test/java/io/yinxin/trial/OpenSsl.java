package io.yinxin.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The second opinion: OpenSSL, run as a program in a directory of its own. */
record OpenSsl(Path directory) {
    record Answer(int code, String text) {}

    Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("openssl does not end");
        }
        return new Answer(process.exitValue(), text);
    }

    void must(String... arguments) throws IOException, InterruptedException {
        Answer answer = run(arguments);
        if (answer.code() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + ": " + answer.text());
        }
    }
}
