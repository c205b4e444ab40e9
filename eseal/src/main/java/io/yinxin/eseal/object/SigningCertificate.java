package io.yinxin.eseal.object;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Certificate;

/** A certificate out of a seal or signature, readable; nothing is known of its worth. */
public final class SigningCertificate {

    /** What the certificate says about signing. */
    public enum Usage {
        SIGNING,
        /** It has no key usage, which forbids nothing. */
        UNSTATED,
        /** For encryption only, or an authority's. */
        NOT_SIGNING
    }

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final PublicKey key;
    private final String subject;
    private final Instant validFrom;
    private final Instant validTo;
    private final Usage usage;

    /** Asks for all that is needed at once: the library reads some parts only when asked and stumbles then. */
    private SigningCertificate(X509Certificate certificate) {
        this.key = Objects.requireNonNull(certificate.getPublicKey());
        this.subject = certificate.getSubjectX500Principal().getName();
        this.validFrom = certificate.getNotBefore().toInstant();
        this.validTo = certificate.getNotAfter().toInstant();
        this.usage = usage(certificate);
    }

    /** @throws SealException CERTIFICATE: not X.509 in DER, exactly and to the last byte, with a key of a known kind */
    public static SigningCertificate read(byte[] der) {
        try {
            if (der.length > SealLimits.CERTIFICATE) {
                throw new IOException("too large");
            }
            ASN1Primitive read = ASN1Primitive.fromByteArray(der);
            // Two encodings of one certificate would be two to everything that counts by bytes or digest.
            if (read == null || !Arrays.equals(Certificate.getInstance(read).getEncoded("DER"), der)) {
                throw new IOException("not DER");
            }
            return new SigningCertificate((X509Certificate) CertificateFactory.getInstance("X.509", Crypto.PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(der)));
        } catch (IOException | CertificateException | RuntimeException | StackOverflowError e) {
            // Parsers throw what they like on bytes made to break them; this one recurses.
            throw new SealException(SealFault.CERTIFICATE, "certificate", e);
        }
    }

    public PublicKey key() {
        return key;
    }

    /** RFC 4514. */
    public String subject() {
        return subject;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Instant validTo() {
        return validTo;
    }

    public boolean isValidAt(Instant instant) {
        return !instant.isBefore(validFrom) && !instant.isAfter(validTo);
    }

    public Usage usage() {
        return usage;
    }

    private static Usage usage(X509Certificate certificate) {
        if (certificate.getBasicConstraints() >= 0) {
            return Usage.NOT_SIGNING;
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null) {
            return Usage.UNSTATED;
        }
        return usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION] ? Usage.SIGNING : Usage.NOT_SIGNING;
    }

    /** @throws SealException CERTIFICATE_UNFIT or ALGORITHM: nothing good can be signed so */
    void requireFit(SignatureAlgorithm algorithm, Instant at, String field) {
        if (usage == Usage.NOT_SIGNING || !isValidAt(at)) {
            throw new SealException(SealFault.CERTIFICATE_UNFIT, field);
        }
        if (!algorithm.fits(key)) {
            throw new SealException(SealFault.ALGORITHM, field);
        }
    }
}
