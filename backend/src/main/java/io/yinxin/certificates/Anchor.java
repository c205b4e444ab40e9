package io.yinxin.certificates;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A root in use. */
record Anchor(
        String name,
        boolean trial,
        Set<AnchorPurpose> purposes,
        X509Certificate root,
        List<X509Certificate> intermediates,
        Map<String, List<FieldSource>> mapping,
        RevocationPolicy revocation,
        UsagePolicy usage,
        Set<String> hosts) {
    /** @throws IllegalArgumentException saying what is wrong with it */
    static Anchor of(AnchorDocument document) {
        X509Certificate root = authority(document.root());
        List<X509Certificate> intermediates =
                document.intermediates().stream().map(Anchor::authority).toList();
        RevocationPolicy revocation = Objects.requireNonNullElseGet(document.revocation(), RevocationPolicy::usual);
        return new Anchor(
                document.name(),
                document.trial(),
                document.purposes(),
                root,
                intermediates,
                document.mapping(),
                revocation,
                Objects.requireNonNullElseGet(document.usage(), () -> new UsagePolicy(false, List.of(), List.of())),
                RevocationHosts.of(revocation, Stream.concat(Stream.of(root), intermediates.stream())));
    }

    private static X509Certificate authority(String pem) {
        X509Certificate certificate = Der.certificateOfPem(pem);
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() < 0 || (usage != null && !usage[5])) {
            throw new IllegalArgumentException(
                    certificate.getSubjectX500Principal() + " is not the certificate of an authority");
        }
        return certificate;
    }
}
