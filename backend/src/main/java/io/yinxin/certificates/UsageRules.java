package io.yinxin.certificates;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** What a certificate must say of itself to be good for signing in. */
final class UsageRules {
    /** Clocks of issuers run ahead; nothing is forgiven at the end. */
    static final Duration EARLY = Duration.ofMinutes(5);

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;

    /** Of the certificates on the way to the root: no MD5, no SHA-1. */
    private static final Set<String> SIGNATURES = Set.of(
            "1.2.156.10197.1.501", // SM2 with SM3
            "1.2.840.10045.4.3.2", // ECDSA with SHA-256, 384, 512
            "1.2.840.10045.4.3.3",
            "1.2.840.10045.4.3.4",
            "1.2.840.113549.1.1.10", // RSASSA-PSS
            "1.2.840.113549.1.1.11", // RSA with SHA-256, 384, 512
            "1.2.840.113549.1.1.12",
            "1.2.840.113549.1.1.13");

    private UsageRules() {}

    static boolean isAllowedSignature(String oid) {
        return SIGNATURES.contains(oid);
    }

    /** Step 4 of the protocol's list: what can be judged before anybody is trusted. */
    static void requireSigning(X509Certificate certificate) {
        if (certificate.getVersion() != 3) {
            throw new CertificateProblem(CertificateError.CERT_USAGE, "not version 3");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null || !usage[DIGITAL_SIGNATURE]) {
            throw new CertificateProblem(CertificateError.CERT_USAGE, "key usage lacks digitalSignature");
        }
        if (usage[KEY_CERT_SIGN] || certificate.getBasicConstraints() >= 0) {
            throw new CertificateProblem(CertificateError.CERT_USAGE, "an authority's certificate");
        }
        List<String> purposes = purposes(certificate);
        if (!purposes.isEmpty() && !purposes.contains(KeyPurposeId.id_kp_clientAuth.getId())) {
            throw new CertificateProblem(CertificateError.CERT_USAGE, "extended key usage lacks clientAuth");
        }
    }

    /** The rest of step 4, which depends on whom the certificate comes from. */
    static void requireFit(X509Certificate certificate, UsagePolicy policy) {
        if (purposes(certificate).isEmpty() && !policy.withoutPurpose()) {
            throw new CertificateProblem(CertificateError.CERT_USAGE, "no extended key usage");
        }
        List<String> policies = CertificateFields.policies(certificate);
        if (!policy.anyOf().isEmpty() && policy.anyOf().stream().noneMatch(policies::contains)) {
            throw new CertificateProblem(CertificateError.CERT_USAGE, "none of the policies asked for");
        }
        if (policy.noneOf().stream().anyMatch(policies::contains)) {
            throw new CertificateProblem(CertificateError.CERT_USAGE, "a policy that is shut out");
        }
    }

    static void requireValid(X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        if (now.isAfter(end)) {
            String date = LocalDate.ofInstant(end, ZoneId.of("Asia/Shanghai")).toString();
            throw new CertificateProblem(CertificateError.CERT_EXPIRED, "ended " + end, Map.of("date", date));
        }
        if (now.plus(EARLY).isBefore(certificate.getNotBefore().toInstant())) {
            throw new CertificateProblem(CertificateError.CERT_NOT_YET, "begins later");
        }
    }

    private static List<String> purposes(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null ? List.of() : purposes;
        } catch (CertificateParsingException | RuntimeException e) {
            throw new CertificateProblem(CertificateError.CERT_USAGE, "extended key usage cannot be read");
        }
    }
}
