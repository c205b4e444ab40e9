package io.yinxin.agent.card;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Drivers on this computer: those named, then PKCS#11 modules at places where installers put them. */
final class DriverSearch {
    private static final Path P11_KIT = Path.of("/usr/share/p11-kit/modules");

    private DriverSearch() {}

    static List<Path> pkcs11(CardSettings settings) {
        Set<Path> found = new LinkedHashSet<>(settings.pkcs11());
        if (settings.search()) {
            for (Path place : usual()) {
                add(found, place);
            }
            for (Path module : registered()) {
                add(found, module);
            }
        }
        return List.copyOf(found);
    }

    /** Links lead to the same module: it must not be loaded twice. */
    private static void add(Set<Path> found, Path place) {
        try {
            Path real = place.toRealPath();
            for (Path known : found) {
                if (Files.exists(known) && Files.isSameFile(known, real)) {
                    return;
                }
            }
            found.add(real);
        } catch (IOException e) {
            // Not there.
        }
    }

    private static List<Path> usual() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> places;
        if (system.startsWith("windows")) {
            String programs = System.getenv().getOrDefault("ProgramFiles", "C:\\Program Files");
            places = List.of(programs + "\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll");
        } else if (system.startsWith("mac")) {
            places = List.of("/Library/OpenSC/lib/opensc-pkcs11.so", "/usr/local/lib/opensc-pkcs11.so");
        } else {
            places = List.of(
                    "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
                    "/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so",
                    "/usr/lib64/opensc-pkcs11.so",
                    "/usr/lib/softhsm/libsofthsm2.so",
                    "/usr/lib64/libsofthsm2.so");
        }
        return places.stream().map(Path::of).toList();
    }

    /** Modules that packages registered with p11-kit; those with trust anchors hold no keys. */
    private static List<Path> registered() {
        List<Path> modules = new ArrayList<>();
        if (!Files.isDirectory(P11_KIT)) {
            return modules;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(P11_KIT, "*.module")) {
            for (Path file : files) {
                String module = "";
                boolean trust = false;
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split(":", 2);
                    if (parts.length == 2 && parts[0].strip().equals("module")) {
                        module = parts[1].strip();
                    }
                    trust |= parts.length == 2 && parts[0].strip().equals("trust-policy");
                }
                if (module.startsWith("/") && !trust) {
                    modules.add(Path.of(module));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What could be read counts.
        }
        return modules;
    }
}
