package io.yinxin.trial.piv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The machine's PC/SC service; started here if it does not run, which needs root. */
final class CardService implements AutoCloseable {
    static final String MODULE = "opensc-pkcs11.so";
    private final CardReaders readers;

    private CardService(CardReaders readers) {
        this.readers = readers;
    }

    static CardService start() throws IOException, InterruptedException {
        CardService service = new CardService(CardReaders.ensure());
        service.awaitReaders("Virtual PCD 00 00");
        return service;
    }

    void pkcs11(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("pkcs11-tool", "--module", MODULE));
        command.addAll(List.of(arguments));
        Process process = start(new ProcessBuilder(command));
        String text = text(process);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ":\n" + text);
        }
    }

    String run(String... command) throws IOException, InterruptedException {
        return text(start(new ProcessBuilder(command)));
    }

    String runWith(String variable, String value, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(variable, value);
        return text(start(builder));
    }

    void awaitReaders(String pattern) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        String said = "";
        for (int i = 0; i < 50; i++) {
            said = run("opensc-tool", "--list-readers");
            if (wanted.matcher(said).find()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("not seen: " + pattern + " in\n" + said);
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        return builder.redirectErrorStream(true).start();
    }

    private static String text(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end");
        }
        return text;
    }

    @Override
    public void close() {
        readers.close();
    }
}
