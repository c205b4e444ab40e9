package io.yinxin.sandbox.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Settings that are elements of lists, in a file: their names cannot be told from variables, and what variables may hold
 * besides ASCII depends on the system's locale.
 */
final class ListSettings {
    /** Above what is built in, below the caller's variables. */
    private static final String ORDINAL = "280";

    private ListSettings() {}

    static boolean contain(String name) {
        return name.contains("[");
    }

    /** @return the file, for {@code SMALLRYE_CONFIG_LOCATIONS} */
    static String write(Path file, Map<String, String> settings) {
        Properties lists = new Properties();
        lists.setProperty("config_ordinal", ORDINAL);
        settings.forEach((name, value) -> {
            if (contain(name)) {
                lists.setProperty(name, value);
            }
        });
        try (OutputStream out = Files.newOutputStream(file)) {
            lists.store(out, "Made at each start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toUri().toString();
    }
}
