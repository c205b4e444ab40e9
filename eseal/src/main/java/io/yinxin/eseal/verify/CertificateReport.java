package io.yinxin.eseal.verify;

import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SigningCertificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Whose certificate it is, and how it stood and stands.
 *
 * @param subject RFC 4514
 * @param name common name, or empty
 * @param organisation or empty
 * @param issuer RFC 4514
 * @param serial hexadecimal
 * @param then at the time of signing
 */
public record CertificateReport(
        String subject,
        String name,
        String organisation,
        String issuer,
        String serial,
        Instant validFrom,
        Instant validTo,
        CertificateStatus then,
        CertificateStatus now) {
    private static final int HEXADECIMAL = 16;

    /** Empty if it cannot be read, which a step says already. */
    static Optional<CertificateReport> of(
            byte[] der, Trust trust, Trust.Purpose purpose, Optional<Instant> then, Instant now) {
        try {
            SigningCertificate read = SigningCertificate.read(der);
            X509Certificate certificate = X509.certificate(der);
            X500Name subject =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            return Optional.of(new CertificateReport(
                    read.subject(),
                    part(subject, BCStyle.CN),
                    part(subject, BCStyle.O),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getSerialNumber().toString(HEXADECIMAL),
                    read.validFrom(),
                    read.validTo(),
                    then.map(at -> status(read, der, trust, purpose, at)).orElse(CertificateStatus.UNKNOWN),
                    status(read, der, trust, purpose, now)));
        } catch (SealException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CertificateStatus status(
            SigningCertificate read, byte[] der, Trust trust, Trust.Purpose purpose, Instant at) {
        boolean early = at.isBefore(read.validFrom());
        boolean late = at.isAfter(read.validTo());
        Instant within = early ? read.validFrom() : late ? read.validTo() : at;
        Trust.Judgement judgement = trust.judge(der, within, purpose);
        if (judgement.path() == Trust.Path.UNTRUSTED) {
            return CertificateStatus.UNTRUSTED;
        }
        if (judgement.revocation() instanceof Trust.Revocation.Revoked revoked
                && !revoked.at().isAfter(at)) {
            return CertificateStatus.REVOKED;
        }
        if (early || late) {
            return early ? CertificateStatus.NOT_YET_VALID : CertificateStatus.EXPIRED;
        }
        boolean known =
                judgement.path() == Trust.Path.TRUSTED && !(judgement.revocation() instanceof Trust.Revocation.Unknown);
        return known ? CertificateStatus.VALID : CertificateStatus.UNKNOWN;
    }

    private static String part(X500Name name, ASN1ObjectIdentifier type) {
        return Arrays.stream(name.getRDNs(type))
                .map(RDN::getFirst)
                .map(first -> IETFUtils.valueToString(first.getValue()))
                .findFirst()
                .orElse("");
    }
}
