package io.yinxin.certificates;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

/**
 * A certificate with a valid path to one of our roots. Whether it was revoked is another question.
 *
 * @param path from the certificate itself to the last intermediate, without the root
 */
public record CertifiedCertificate(ReadCertificate read, Anchor anchor, List<X509Certificate> path) {
    /** Name of the trust anchor. */
    public String anchorName() {
        return anchor.name();
    }

    /** The facts the certificate carries, by the mapping of its anchor; what is not found is left out. */
    public Map<String, String> fields() {
        return CertificateFields.of(read.certificate(), anchor.mapping());
    }

    /** Who issued the certificate at this place of the path. */
    X509Certificate issuerAt(int place) {
        return place + 1 < path.size() ? path.get(place + 1) : anchor.root();
    }
}
