package io.yinxin.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** All keys of one CA, and how they lie in its directory. */
record CaKeys(
        X509Certificate root,
        PrivateKey rootKey,
        X509Certificate issuing,
        PrivateKey issuingKey,
        X509Certificate responder,
        PrivateKey responderKey) {
    /** Written last: a directory without it is not complete, and is made anew. */
    private static final String LAST = "issuing.crt";

    static @Nullable CaKeys read(Path directory, Algorithm algorithm) {
        if (!Files.exists(directory.resolve(LAST))) {
            return null;
        }
        return new CaKeys(
                KeyFile.certificate(directory.resolve("root.crt")),
                KeyFile.key(directory.resolve("root.key"), algorithm),
                KeyFile.certificate(directory.resolve(LAST)),
                KeyFile.key(directory.resolve("issuing.key"), algorithm),
                KeyFile.certificate(directory.resolve("ocsp.crt")),
                KeyFile.key(directory.resolve("ocsp.key"), algorithm));
    }

    void write(Path directory) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KeyFile.write(directory.resolve("root.crt"), root);
        KeyFile.write(directory.resolve("root.key"), rootKey);
        KeyFile.write(directory.resolve("issuing.key"), issuingKey);
        KeyFile.write(directory.resolve("ocsp.crt"), responder);
        KeyFile.write(directory.resolve("ocsp.key"), responderKey);
        KeyFile.write(directory.resolve(LAST), issuing);
    }
}
