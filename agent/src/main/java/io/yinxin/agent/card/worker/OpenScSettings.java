package io.yinxin.agent.card.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenSC unblocks a PIN through PKCS#11 only if its settings say in which way. Ours are those of the machine with that one
 * added, in a file of our own.
 */
final class OpenScSettings {
    private static final String VARIABLE = "OPENSC_CONF";
    private static final String OURS = """

            app opensc-pkcs11 {
                pkcs11 {
                    user_pin_unblock_style = set_pin_in_unlogged_session;
                }
            }
            """;
    private static final List<Path> PLACES = List.of(
            Path.of("/etc/opensc/opensc.conf"),
            Path.of("/etc/opensc.conf"),
            Path.of("/Library/OpenSC/etc/opensc.conf"));
    private static @Nullable Path file;

    private OpenScSettings() {}

    static void add(Path driver, Map<String, String> environment) throws IOException {
        if (driver.toString().toLowerCase(Locale.ROOT).contains("opensc")) {
            environment.put(VARIABLE, file(environment.get(VARIABLE)).toString());
        }
    }

    private static synchronized Path file(@Nullable String set) throws IOException {
        Path known = file;
        if (known != null && Files.exists(known)) {
            return known;
        }
        String present = "";
        for (Path place : set == null ? PLACES : List.of(Path.of(set))) {
            if (Files.isReadable(place)) {
                present = Files.readString(place, StandardCharsets.ISO_8859_1);
                break;
            }
        }
        // Who has decided for a way already keeps it.
        boolean decided =
                present.lines().map(String::strip).anyMatch(line -> line.startsWith("user_pin_unblock_style"));
        Path written = Files.createTempFile("yinxin-opensc", ".conf");
        Files.writeString(written, decided ? present : present + OURS, StandardCharsets.ISO_8859_1);
        written.toFile().deleteOnExit();
        file = written;
        return written;
    }
}
