package io.yinxin.certificates;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds and validates the way from a certificate to a root after RFC 5280 section 6, with name constraints and path
 * lengths. Intermediates are those the operator has imported; what a token carries along is not looked at.
 */
final class Paths {
    private static final int MOST_INTERMEDIATES = 4;
    private static final int SHORTEST_RSA = 2048;

    private Paths() {}

    static CertifiedCertificate find(ReadCertificate read, List<Anchor> anchors, Instant now) {
        X509Certificate certificate = read.certificate();
        Instant begin = certificate.getNotBefore().toInstant();
        Instant at = now.isBefore(begin) && !now.plus(UsageRules.EARLY).isBefore(begin) ? begin : now;
        for (Anchor anchor : anchors) {
            List<X509Certificate> path = path(certificate, anchor, at);
            if (!path.isEmpty()) {
                path.forEach(Paths::requireStrong);
                return new CertifiedCertificate(read, anchor, path);
            }
        }
        throw new CertificateProblem(CertificateError.CERT_UNTRUSTED, "no path to a root");
    }

    /** Empty if there is none. */
    private static List<X509Certificate> path(X509Certificate certificate, Anchor anchor, Instant at) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters parameters =
                    new PKIXBuilderParameters(Set.of(new TrustAnchor(anchor.root(), null)), target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.setMaxPathLength(MOST_INTERMEDIATES);
            List<X509Certificate> known = Stream.concat(Stream.of(certificate), anchor.intermediates().stream())
                    .toList();
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(known), Der.PROVIDER));
            PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX", Der.PROVIDER).build(parameters);
            List<X509Certificate> path = new ArrayList<>();
            found.getCertPath().getCertificates().forEach(one -> path.add((X509Certificate) one));
            requireLiving(anchor.root(), at);
            return path;
        } catch (CertPathBuilderException e) {
            return List.of();
        } catch (GeneralSecurityException | RuntimeException e) {
            // The library meets extensions it cannot read: whatever it stumbles over is not trusted.
            return List.of();
        }
    }

    /** RFC 5280 does not ask whether the root itself is still valid; we do. */
    private static void requireLiving(X509Certificate root, Instant at) throws GeneralSecurityException {
        root.checkValidity(Date.from(at));
    }

    private static void requireStrong(X509Certificate certificate) {
        if (!UsageRules.isAllowedSignature(certificate.getSigAlgOID())) {
            throw new CertificateProblem(CertificateError.CERT_UNTRUSTED, "signed with " + certificate.getSigAlgOID());
        }
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < SHORTEST_RSA) {
            throw new CertificateProblem(CertificateError.CERT_UNTRUSTED, "an RSA key below 2048 bits");
        }
    }
}
