package io.yinxin.trial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Keys and certificates as PEM files, the keys readable by their owner only. */
final class KeyFile {
    private KeyFile() {}

    static String pem(String label, byte[] der) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    static String pem(X509Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    static void write(Path file, PrivateKey key) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, pem("PRIVATE KEY", key.getEncoded()), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, X509Certificate certificate) {
        try {
            Files.writeString(file, pem(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PrivateKey key(Path file, Algorithm algorithm) {
        try {
            return KeyFactory.getInstance(algorithm.keyType(), Algorithm.PROVIDER)
                    .generatePrivate(new PKCS8EncodedKeySpec(content(file)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key in " + file, e);
        }
    }

    static X509Certificate certificate(Path file) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509", Algorithm.PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(content(file)));
        } catch (CertificateException e) {
            throw new IllegalStateException("no certificate in " + file, e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Base64.getMimeDecoder()
                    .decode(Files.readString(file)
                            .replaceAll("-----[^-]+-----", "")
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
