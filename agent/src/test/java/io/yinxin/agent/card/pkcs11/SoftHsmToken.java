package io.yinxin.agent.card.pkcs11;

import io.yinxin.agent.card.Programs;
import io.yinxin.trial.IssuedCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Objects;

/** Tokens of SoftHSM 2 where the environment of the tests says (SOFTHSM2_CONF, set by the build). */
final class SoftHsmToken {
    static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    static final String PIN = "135791";
    static final String SO_PIN = "97531086";
    private static final Path HOME = home();

    private SoftHsmToken() {}

    private static Path home() {
        Path configuration = Path.of(Objects.requireNonNull(System.getenv("SOFTHSM2_CONF")));
        try {
            Path home = Objects.requireNonNull(configuration.getParent());
            Files.createDirectories(home.resolve("tokens"));
            Files.writeString(
                    configuration, "directories.tokendir = " + home.resolve("tokens") + "\nlog.level = ERROR\n");
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void empty(String label) {
        Programs.run(
                HOME, "softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", SO_PIN, "--pin", PIN);
    }

    /** A key and its certificate, under an id of the key's own. */
    static void add(String label, String id, IssuedCard card) {
        try {
            Files.writeString(HOME.resolve("key.pem"), card.privateKeyPem());
            Files.write(HOME.resolve("certificate.der"), card.certificate().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Programs.run(
                HOME,
                "softhsm2-util",
                "--import",
                "key.pem",
                "--token",
                label,
                "--label",
                "k" + id,
                "--id",
                id,
                "--pin",
                PIN);
        Programs.run(
                HOME,
                "pkcs11-tool",
                "--module",
                MODULE.toString(),
                "--token-label",
                label,
                "--login",
                "--pin",
                PIN,
                "--write-object",
                "certificate.der",
                "--type",
                "cert",
                "--id",
                id);
    }
}
