package io.yinxin.agent.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.protocol.StrictJson;
import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line for each operation: who asked, for what, with which certificate, how it ended. Each line holds the digest of the
 * one before. No document, no name, no PIN.
 */
public final class Journal {
    static final String FILE = "journal.jsonl";
    private static final String FIRST = "0".repeat(43);
    private static final int MAX_LINE = 8192;

    private final Home home;
    private final Clock clock;

    public Journal(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** @param facts plain values: certificate digests, digests of what was signed */
    public synchronized void write(String origin, String operation, String outcome, Map<String, Object> facts)
            throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", clock.instant().toString());
        line.put("origin", origin);
        line.put("operation", operation);
        line.put("outcome", outcome);
        line.putAll(facts);
        line.put("previous", digestOf(lastLine()));
        byte[] json = StrictJson.write(line);
        byte[] whole = new byte[json.length + 1];
        System.arraycopy(json, 0, whole, 0, json.length);
        whole[json.length] = '\n';
        home.append(FILE, whole);
    }

    /** @return number of the first line that does not fit to the one before it, counted from 1; 0 when all do */
    public synchronized int firstBroken() throws IOException {
        String before = "";
        int number = 0;
        for (String line : lines()) {
            number++;
            try {
                JsonNode parsed = StrictJson.tree(line.getBytes(StandardCharsets.UTF_8));
                if (!parsed.path("previous").asText().equals(digestOf(before))) {
                    return number;
                }
            } catch (Refusal e) {
                return number;
            }
            before = line;
        }
        return 0;
    }

    public List<String> lines() throws IOException {
        Path file = home.path(FILE);
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private String lastLine() throws IOException {
        Path file = home.path(FILE);
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile journal = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(MAX_LINE, journal.length());
            byte[] end = new byte[length];
            journal.seek(journal.length() - length);
            journal.readFully(end);
            String text = new String(end, StandardCharsets.UTF_8).stripTrailing();
            return text.substring(text.lastIndexOf('\n') + 1);
        }
    }

    private static String digestOf(String line) {
        return line.isEmpty() ? FIRST : Bytes.text(Bytes.sha256(line.getBytes(StandardCharsets.UTF_8)));
    }
}
