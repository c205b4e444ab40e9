package io.yinxin.eseal.verify;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Revocation lists at hand. Deltas, indirect lists and lists for some reasons only are not looked at. */
final class Crls {
    private final List<X509CRL> lists;
    /** Issuers are roots and intermediates that were given, so these are few. */
    private final Map<Signed, Boolean> signed = new ConcurrentHashMap<>();

    private record Signed(X509CRL list, X509Certificate issuer) {}

    Crls(List<byte[]> ders) {
        lists = ders.stream()
                .map(X509::list)
                // Each of those has a critical extension (RFC 5280 5.2.4, 5.2.5).
                .filter(list -> list.getCriticalExtensionOIDs() == null
                        || list.getCriticalExtensionOIDs().isEmpty())
                .sorted(Comparator.comparing(X509CRL::getThisUpdate).reversed())
                .toList();
    }

    /** @param path from the certificate to the root, which is on no list */
    Trust.Revocation judge(List<X509Certificate> path, Instant at) {
        Trust.Revocation worst = new Trust.Revocation.NotRevoked();
        for (int i = 0; i + 1 < path.size(); i++) {
            worst = worse(worst, judge(path.get(i), path.get(i + 1), at));
        }
        return worst;
    }

    private static Trust.Revocation worse(Trust.Revocation one, Trust.Revocation other) {
        return switch (one) {
            case Trust.Revocation.NotRevoked ignored -> other;
            case Trust.Revocation.NotAsked ignored -> other;
            case Trust.Revocation.Unknown ignored -> other instanceof Trust.Revocation.Revoked ? other : one;
            case Trust.Revocation.Revoked revoked ->
                other instanceof Trust.Revocation.Revoked earlier
                                && earlier.at().isBefore(revoked.at())
                        ? other
                        : one;
        };
    }

    private Trust.Revocation judge(X509Certificate certificate, X509Certificate issuer, Instant at) {
        Optional<X509CRL> newest = lists.stream()
                .filter(list -> list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()))
                .filter(list -> signed.computeIfAbsent(new Signed(list, issuer), Crls::isGood))
                .findFirst();
        if (newest.isEmpty()) {
            return new Trust.Revocation.Unknown("NO_REVOCATION_LIST");
        }
        X509CRL list = newest.get();
        X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
        if (entry != null) {
            return new Trust.Revocation.Revoked(entry.getRevocationDate().toInstant());
        }
        return covers(list, certificate, at)
                ? new Trust.Revocation.NotRevoked()
                : new Trust.Revocation.Unknown("REVOCATION_LIST_NOT_OF_THAT_TIME");
    }

    private static boolean isGood(Signed one) {
        try {
            one.list.verify(one.issuer.getPublicKey(), X509.PROVIDER);
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** Neither out of date at that time nor made after the certificate's end, when its entry may have been dropped. */
    private static boolean covers(X509CRL list, X509Certificate certificate, Instant at) {
        Instant made = list.getThisUpdate().toInstant();
        boolean fresh =
                list.getNextUpdate() != null && !at.isAfter(list.getNextUpdate().toInstant());
        return (fresh || !made.isBefore(at))
                && !made.isAfter(certificate.getNotAfter().toInstant());
    }
}
