package io.yinxin.certificates;

import io.yinxin.platform.crypto.Sha256;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/** A certificate that could be read; nothing is known of its worth yet. */
public final class ReadCertificate {
    private final X509Certificate certificate;
    private final PublicKey publicKey;
    private final @Nullable String curve;
    private final String sha256;

    private ReadCertificate(X509Certificate certificate, PublicKey publicKey, String sha256) {
        this.certificate = certificate;
        this.publicKey = publicKey;
        this.curve = curve(publicKey);
        this.sha256 = sha256;
    }

    /** @throws IllegalArgumentException if these bytes are no certificate in DER */
    static ReadCertificate of(byte[] der) {
        X509Certificate certificate = Der.certificate(der);
        return new ReadCertificate(certificate, key(certificate), digest(der));
    }

    static String digest(byte[] der) {
        return Sha256.hex(der);
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** The key whose signature proves possession. Bouncy Castle's class; the same object for a remembered certificate. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** OID of the named curve the key is on; null for keys of another kind and for curves described in full. */
    public @Nullable String curve() {
        return curve;
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

    private static @Nullable String curve(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters()
                        instanceof ASN1ObjectIdentifier named
                ? named.getId()
                : null;
    }
}
