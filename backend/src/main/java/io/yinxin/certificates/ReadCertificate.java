package io.yinxin.certificates;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;

/** A certificate that could be read; nothing is known of its worth yet. */
public final class ReadCertificate {
    private final X509Certificate certificate;
    private final PublicKey publicKey;
    private final String sha256;

    private ReadCertificate(X509Certificate certificate, PublicKey publicKey, String sha256) {
        this.certificate = certificate;
        this.publicKey = publicKey;
        this.sha256 = sha256;
    }

    /** @throws IllegalArgumentException if these bytes are no certificate in DER */
    static ReadCertificate of(byte[] der) {
        X509Certificate certificate = Der.certificate(der);
        return new ReadCertificate(certificate, fastest(key(certificate)), digest(der));
    }

    static String digest(byte[] der) {
        return HexFormat.of().formatHex(Der.sha256(der));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** The key whose signature proves possession: the JDK's class of it where the JDK knows the curve. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** Of the DER bytes, lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** Lower-case hex. */
    public String serial() {
        return certificate.getSerialNumber().toString(16);
    }

    /** RFC 4514. */
    public String issuer() {
        return certificate.getIssuerX500Principal().getName();
    }

    public Instant validFrom() {
        return certificate.getNotBefore().toInstant();
    }

    public Instant validTo() {
        return certificate.getNotAfter().toInstant();
    }

    /** The library throws what it likes for a key it cannot read, and gives null for one of a kind it does not know. */
    @SuppressWarnings("ConstantValue")
    private static PublicKey key(X509Certificate certificate) {
        try {
            PublicKey key = certificate.getPublicKey();
            if (key != null) {
                return key;
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no key in the certificate", e);
        }
        throw new IllegalArgumentException("a key of unknown kind");
    }

    /** The JDK's arithmetic on the NIST curves is several times as fast as the library's; SM2 it does not know. */
    private static PublicKey fastest(PublicKey key) {
        try {
            return KeyFactory.getInstance(key.getAlgorithm()).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException | RuntimeException e) {
            return key;
        }
    }
}
