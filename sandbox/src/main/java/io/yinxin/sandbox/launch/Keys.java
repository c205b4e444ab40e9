package io.yinxin.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Secrets of one local run, made once: the data are unreadable without them, so they live as long as the data do. A
 * file of settings, readable by its owner only.
 */
final class Keys {
    static final String DATABASE_PASSWORD = "database.password";
    private static final String DATA_PREFIX = "yinxin.data.";

    private final Map<String, String> values;

    private Keys(Map<String, String> values) {
        this.values = values;
    }

    static Keys of(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, fresh());
            }
            return new Keys(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new LaunchFailure("密钥文件中缺少 " + name, "the key file lacks " + name);
        }
        return value;
    }

    /** Settings of the encrypted columns. */
    Map<String, String> dataSettings() {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(DATA_PREFIX))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> fresh() {
        SecureRandom random = new SecureRandom();
        Map<String, String> made = new TreeMap<>();
        made.put(DATABASE_PASSWORD, HexFormat.of().formatHex(bytes(random, 16)));
        made.put(DATA_PREFIX + "keys", "k1:" + Base64.getEncoder().encodeToString(bytes(random, 32)));
        made.put(DATA_PREFIX + "active-key", "k1");
        made.put(DATA_PREFIX + "index-keys", Base64.getEncoder().encodeToString(bytes(random, 32)));
        return made;
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] made = new byte[count];
        random.nextBytes(made);
        return made;
    }

    /** All or nothing: a half-written file would be a lost key. */
    private static void write(Path file, Map<String, String> made) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String text = made.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining("", "# Without these the data of this directory cannot be read.\n", ""));
        Files.writeString(next, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
