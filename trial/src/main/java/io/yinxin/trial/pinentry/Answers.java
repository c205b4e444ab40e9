package io.yinxin.trial.pinentry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code answers} of a directory: a line for each question to come: {@code pin 246810}, {@code confirm},
 * {@code refuse}, {@code cancel}; {@code choose TEXT} refuses what does not contain the text, and confirms what does. A line
 * is used up, unless {@code always} stands before it. What was asked is noted in {@code asked}.
 */
final class Answers {
    private static final String ALWAYS = "always ";
    private static final String CHOOSE = "choose ";
    private static final long LOOK_AGAIN_MILLIS = 30;

    private final Path directory;

    Answers(Path directory) {
        this.directory = directory;
    }

    /**
     * Waits until there is an answer: who is asked may take his time.
     *
     * @param question what stands on the screen
     */
    String next(String question) throws IOException, InterruptedException {
        while (true) {
            String answer = take(question);
            if (answer != null) {
                return answer;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    void note(String line) throws IOException {
        Files.writeString(
                directory.resolve("asked"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Under a lock, for tests write to it meanwhile. */
    private @Nullable String take(String question) throws IOException {
        Path file = directory.resolve("answers");
        if (!Files.exists(file)) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            ByteBuffer content = ByteBuffer.allocate((int) channel.size());
            while (content.hasRemaining() && channel.read(content) > 0) {
                // Read on.
            }
            List<String> lines = new ArrayList<>(new String(content.array(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList());
            if (lines.isEmpty() || !lock.isValid()) {
                return null;
            }
            String first = lines.getFirst();
            if (first.startsWith(CHOOSE) && !question.contains(first.substring(CHOOSE.length()))) {
                return "refuse";
            }
            if (first.startsWith(ALWAYS)) {
                return first.substring(ALWAYS.length()).strip();
            }
            lines.removeFirst();
            byte[] rest = lines.stream()
                    .map(line -> line + "\n")
                    .reduce("", String::concat)
                    .getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(rest), 0);
            return first.startsWith(CHOOSE) ? "confirm" : first.strip();
        }
    }
}
