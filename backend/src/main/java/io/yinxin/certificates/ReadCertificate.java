package io.yinxin.certificates;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

/** A certificate that could be read; nothing is known of its worth yet. */
public final class ReadCertificate {
    private final X509Certificate certificate;
    private final String sha256;

    private ReadCertificate(X509Certificate certificate, String sha256) {
        this.certificate = certificate;
        this.sha256 = sha256;
    }

    /** @throws IllegalArgumentException if these bytes are no certificate in DER */
    static ReadCertificate of(byte[] der) {
        return new ReadCertificate(Der.certificate(der), digest(der));
    }

    static ReadCertificate of(X509Certificate certificate) {
        try {
            return new ReadCertificate(certificate, digest(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String digest(byte[] der) {
        return HexFormat.of().formatHex(Der.sha256(der));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** The key whose signature proves possession, as Bouncy Castle's class of it. */
    public PublicKey publicKey() {
        return certificate.getPublicKey();
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
}
