package io.yinxin.agent.card.skf;

import io.yinxin.agent.card.Programs;
import io.yinxin.trial.IssuedCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;

/** The stand-in for a vendor's library, built from {@code src/test/c}, and the key it shows. */
public final class SkfDouble {
    public static final String PIN = "135791";
    public static final String PUK = "97531086";
    /** As the double's label reads in GBK. */
    public static final String LABEL = "一号钥匙";

    private static final Path BUILT = Path.of("target", "test-c").toAbsolutePath();

    private final Path directory;

    private SkfDouble(Path directory) {
        this.directory = directory;
    }

    public static SkfDouble in(Path directory) {
        return in(directory, false);
    }

    /** @param wide with a ULONG of 64 bits */
    public static SkfDouble in(Path directory, boolean wide) {
        try {
            Path library = directory.resolve("libskf.so");
            Files.copy(build(wide), library, StandardCopyOption.REPLACE_EXISTING);
            Files.createDirectories(directory.resolve("key/c"));
            SkfDouble made = new SkfDouble(directory);
            made.set("pin", PIN);
            made.set("puk", PUK);
            made.plugIn("SN-0001");
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path build(boolean wide) throws IOException {
        Files.createDirectories(BUILT);
        Path library = BUILT.resolve(wide ? "skf_wide.so" : "skf.so");
        Path source = Path.of("src", "test", "c", "skf_double.c").toAbsolutePath();
        if (!Files.exists(library)
                || Files.getLastModifiedTime(library).compareTo(Files.getLastModifiedTime(source)) < 0) {
            Programs.run(
                    BUILT,
                    "gcc",
                    "-Wall",
                    "-Wextra",
                    "-Werror",
                    "-shared",
                    "-fPIC",
                    wide ? "-DWIDE" : "-DNARROW",
                    "-o",
                    library.getFileName().toString(),
                    source.toString(),
                    "-lcrypto",
                    "-ldl");
        }
        return library;
    }

    public Path library() {
        return directory.resolve("libskf.so");
    }

    /** A container with a key and its certificate. */
    public SkfDouble with(String container, IssuedCard card) {
        try {
            Path place = Files.createDirectories(directory.resolve("key/c").resolve(container));
            Files.writeString(place.resolve("sign.key"), card.privateKeyPem());
            Files.write(place.resolve("sign.cer"), card.certificate().getEncoded());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public void plugIn(String serial) {
        set("device", serial);
    }

    public void pullOut() {
        unset("device");
    }

    /** Sets a switch; see the head of skf_double.c. */
    public void set(String file, String content) {
        try {
            Files.writeString(directory.resolve("key").resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void unset(String file) {
        try {
            Files.deleteIfExists(directory.resolve("key").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
