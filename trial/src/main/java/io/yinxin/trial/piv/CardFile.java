package io.yinxin.trial.piv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A card's content as lines of name and hexadecimal value; replaced as a whole, so that no counter is ever half written. */
final class CardFile {
    private static final HexFormat HEX = HexFormat.of();

    private final Path file;

    CardFile(Path file) {
        this.file = file;
    }

    synchronized void write(Content content) {
        Map<String, String> lines = new TreeMap<>();
        secret(lines, "pin", content.pin);
        secret(lines, "puk", content.puk);
        lines.put("admin", HEX.formatHex(content.admin.key()));
        content.keys.forEach((reference, key) -> lines.put(
                "key." + Integer.toHexString(reference),
                Integer.toHexString(key.algorithm()) + " "
                        + HEX.formatHex(key.key().getEncoded())));
        content.objects.forEach((tag, value) -> lines.put("object." + Integer.toHexString(tag), HEX.formatHex(value)));
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, text, StandardCharsets.US_ASCII);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Content read() {
        Map<String, String> lines = lines();
        Content content = new Content(
                secret(lines, "pin"), secret(lines, "puk"), new AdminKey(HEX.parseHex(get(lines, "admin"))));
        lines.forEach((name, value) -> {
            if (name.startsWith("key.")) {
                String[] parts = value.split(" ", 2);
                content.keys.put(
                        Integer.parseInt(name.substring(4), 16),
                        CardKey.read(Integer.parseInt(parts[0], 16), HEX.parseHex(parts[1])));
            } else if (name.startsWith("object.")) {
                content.objects.put(Integer.parseInt(name.substring(7), 16), HEX.parseHex(value));
            }
        });
        return content;
    }

    private Map<String, String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1),
                            (first, second) -> second,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void secret(Map<String, String> lines, String name, Secret secret) {
        lines.put(name, HEX.formatHex(secret.value()) + " " + secret.limit() + " " + secret.left());
    }

    private static Secret secret(Map<String, String> lines, String name) {
        String[] parts = get(lines, name).split(" ", 3);
        return new Secret(HEX.parseHex(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static String get(Map<String, String> lines, String name) {
        String value = lines.get(name);
        if (value == null) {
            throw new IllegalStateException("not a card: " + name + " is missing");
        }
        return value;
    }
}
