package io.yinxin.trial.kit;

import io.yinxin.trial.IssuedCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tokens of SoftHSM 2 in a directory of their own, made with the programs of SoftHSM and OpenSC. */
final class SoftHsm {
    private static final List<Path> MODULES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"),
            Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"));
    private static final String ID = "01";

    private final Folder folder;

    SoftHsm(Folder folder) {
        this.folder = folder;
        Folder tokens = folder.folder("tokens");
        folder.write("softhsm2.conf", "directories.tokendir = " + tokens.path() + "\nlog.level = ERROR\n");
    }

    Path configuration() {
        return folder.file("softhsm2.conf");
    }

    /** The PKCS#11 module; null if SoftHSM is not installed. */
    static @Nullable Path module() {
        return MODULES.stream().filter(Files::exists).findFirst().orElse(null);
    }

    /** What is missing on this machine to make tokens; empty if nothing is. */
    static List<String> missing() {
        Stream<String> module = module() == null ? Stream.of("softhsm2") : Stream.empty();
        Stream<String> tools = isOnPath("pkcs11-tool") ? Stream.empty() : Stream.of("opensc");
        return Stream.concat(module, tools).toList();
    }

    /** A new token; one of that name must not be there. */
    void write(String label, IssuedCard issued, String pin, String puk) {
        Path module = module();
        if (module == null) {
            throw new IllegalStateException("SoftHSM is not installed");
        }
        run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", puk, "--pin", pin);
        String key = label + ".key";
        String certificate = label + ".der";
        try {
            folder.write(key, issued.privateKeyPem());
            folder.write(certificate, issued.certificate().getEncoded());
            run(
                    "softhsm2-util",
                    "--import",
                    folder.file(key).toString(),
                    "--token",
                    label,
                    "--label",
                    label,
                    "--id",
                    ID,
                    "--pin",
                    pin);
            run(
                    "pkcs11-tool",
                    "--module",
                    module.toString(),
                    "--token-label",
                    label,
                    "--login",
                    "--pin",
                    pin,
                    "--write-object",
                    folder.file(certificate).toString(),
                    "--type",
                    "cert",
                    "--id",
                    ID,
                    "--label",
                    label);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        } finally {
            delete(key);
            delete(certificate);
        }
    }

    private void run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", configuration().toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                // Not the command line: it has the PIN.
                throw new IllegalStateException(command[0] + " " + command[1] + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
