package io.yinxin.certificates;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which hosts may be asked. A certificate comes from whoever sends it and its addresses could point anywhere into our
 * own network; so they are followed only to hosts the operator has named, or that stand in the authorities' certificates
 * the operator has imported.
 */
final class RevocationHosts {
    private RevocationHosts() {}

    static Set<String> of(RevocationPolicy policy, Stream<X509Certificate> authorities) {
        Stream<URI> configured = Stream.of(policy.ocsp(), policy.crl()).flatMap(Stream::ofNullable);
        List<String> named = policy.hosts();
        Stream<String> others = named != null
                ? named.stream().map(host -> host.toLowerCase(Locale.ROOT))
                : authorities
                        .flatMap(authority -> Stream.concat(
                                CertificatePlaces.ocsp(authority).stream(), CertificatePlaces.crl(authority).stream()))
                        .map(RevocationHosts::hostOf);
        return Stream.concat(configured.map(RevocationHosts::hostOf), others).collect(Collectors.toUnmodifiableSet());
    }

    /** {@code host:port}, or the host alone on the scheme's own port. */
    static String hostOf(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }
}
