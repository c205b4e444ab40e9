package io.yinxin.certificates;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The roots in use at a moment, and what was found to lead to them. Immutable but for its memory; all of it is CPU work. */
public final class Anchors {
    private final List<Anchor> anchors;
    private final CertifiedCache cache;

    Anchors(List<Anchor> anchors, CertifiedCache cache) {
        this.anchors = List.copyOf(anchors);
        this.cache = cache;
    }

    /** @throws IllegalArgumentException if these bytes are no certificate in DER */
    public ReadCertificate read(byte[] der, Instant now) {
        String sha256 = ReadCertificate.digest(der);
        CertifiedCertificate known = cache.find(sha256, now);
        return known == null ? ReadCertificate.of(der) : known.read();
    }

    /**
     * Judges usage, validity and path.
     *
     * @throws CertificateProblem CERT_USAGE, CERT_EXPIRED, CERT_NOT_YET, CERT_UNTRUSTED
     */
    public CertifiedCertificate certify(ReadCertificate read, AnchorPurpose purpose, Instant now) {
        CertifiedCertificate known = cache.find(read.sha256(), now);
        if (known != null && known.anchor().purposes().contains(purpose)) {
            UsageRules.requireValid(read.certificate(), now);
            return known;
        }
        X509Certificate certificate = read.certificate();
        UsageRules.requireSigning(certificate);
        UsageRules.requireValid(certificate, now);
        CertifiedCertificate found = Paths.find(read, usable(purpose), now);
        UsageRules.requireFit(certificate, found.anchor().usage());
        cache.keep(found, now);
        return found;
    }

    /**
     * The path at some moment, whatever the certificate says of its own use; not remembered, as those of strangers are
     * seldom seen again.
     *
     * @throws CertificateProblem CERT_UNTRUSTED
     */
    CertifiedCertificate path(ReadCertificate read, AnchorPurpose purpose, Instant at) {
        return Paths.find(read, usable(purpose), at);
    }

    /** Names of those who issue certificates for a purpose, as RFC 4514 writes them: a page or agent may choose by them. */
    public List<String> issuers(AnchorPurpose purpose) {
        return usable(purpose).stream()
                .flatMap(anchor ->
                        anchor.intermediates().isEmpty() ? Stream.of(anchor.root()) : anchor.intermediates().stream())
                .map(authority -> authority.getSubjectX500Principal().getName())
                .distinct()
                .toList();
    }

    private List<Anchor> usable(AnchorPurpose purpose) {
        return anchors.stream()
                .filter(anchor -> anchor.purposes().contains(purpose))
                .toList();
    }
}
