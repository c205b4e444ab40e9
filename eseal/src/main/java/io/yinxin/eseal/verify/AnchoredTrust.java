package io.yinxin.eseal.verify;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Trust in given roots, with given intermediates and revocation lists; asks nobody. For whoever knows them all, as who has just
 * made a seal knows its maker's, and for use offline.
 */
public final class AnchoredTrust implements Trust {
    private static final int MOST_INTERMEDIATES = 4;

    private final Map<Purpose, List<X509Certificate>> roots;
    private final List<X509Certificate> intermediates;
    private final Crls crls;

    /**
     * @param roots DER of those trusted for each purpose
     * @param intermediates DER
     * @param crls DER; without one of each authority on a path the answer is that revocation is unknown
     * @throws IllegalArgumentException if one of them cannot be read
     */
    public AnchoredTrust(Map<Purpose, List<byte[]>> roots, List<byte[]> intermediates, List<byte[]> crls) {
        this.roots = roots.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> certificates(entry.getValue())));
        this.intermediates = certificates(intermediates);
        this.crls = new Crls(crls);
    }

    private static List<X509Certificate> certificates(List<byte[]> ders) {
        return ders.stream().map(X509::certificate).toList();
    }

    @Override
    public Judgement judge(byte[] certificate, Instant at, Purpose purpose) {
        X509Certificate read = X509.certificate(certificate);
        List<X509Certificate> path = path(read, at, roots.getOrDefault(purpose, List.of()));
        if (path.isEmpty()) {
            // Whose list it would be on is not known either, but that adds nothing.
            return new Judgement(Path.UNTRUSTED, new Revocation.Unknown("NO_PATH"));
        }
        return new Judgement(Path.TRUSTED, crls.judge(path, at));
    }

    /** From the certificate to the root, both included; empty if there is none. */
    private List<X509Certificate> path(X509Certificate certificate, Instant at, List<X509Certificate> anchors) {
        if (anchors.isEmpty()) {
            return List.of();
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            Set<TrustAnchor> trusted =
                    anchors.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.setMaxPathLength(MOST_INTERMEDIATES);
            List<X509Certificate> known = Stream.concat(Stream.of(certificate), intermediates.stream())
                    .toList();
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(known), X509.PROVIDER));
            PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX", X509.PROVIDER).build(parameters);
            List<X509Certificate> path = new ArrayList<>();
            found.getCertPath().getCertificates().forEach(one -> path.add((X509Certificate) one));
            X509Certificate root = found.getTrustAnchor().getTrustedCert();
            // RFC 5280 does not ask whether the root itself is still valid.
            root.checkValidity(Date.from(at));
            path.add(root);
            return path;
        } catch (CertPathBuilderException e) {
            return List.of();
        } catch (GeneralSecurityException | RuntimeException e) {
            // The library meets extensions it cannot read: whatever it stumbles over is not trusted.
            return List.of();
        }
    }
}
