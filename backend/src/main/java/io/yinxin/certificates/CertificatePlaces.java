package io.yinxin.certificates;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Where a certificate says its revocation can be asked for; http and https only, LDAP is not spoken. */
final class CertificatePlaces {
    private static final int MOST = 8;

    private CertificatePlaces() {}

    static List<URI> ocsp(X509Certificate certificate) {
        List<URI> places = new ArrayList<>();
        octets(certificate, Extension.authorityInfoAccess.getId()).ifPresent(octets -> {
            for (AccessDescription one :
                    AuthorityInformationAccess.getInstance(octets).getAccessDescriptions()) {
                if (one.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
                    uri(one.getAccessLocation()).ifPresent(places::add);
                }
            }
        });
        return places.stream().limit(MOST).toList();
    }

    /** Points of full lists by the issuer itself: no others' lists (indirect ones), none for some reasons only. */
    static List<URI> crl(X509Certificate certificate) {
        List<URI> places = new ArrayList<>();
        octets(certificate, Extension.cRLDistributionPoints.getId()).ifPresent(octets -> {
            for (DistributionPoint point : CRLDistPoint.getInstance(octets).getDistributionPoints()) {
                DistributionPointName name = point.getDistributionPoint();
                if (name != null
                        && name.getType() == DistributionPointName.FULL_NAME
                        && point.getReasons() == null
                        && point.getCRLIssuer() == null) {
                    for (GeneralName one :
                            GeneralNames.getInstance(name.getName()).getNames()) {
                        uri(one).ifPresent(places::add);
                    }
                }
            }
        });
        return places.stream().limit(MOST).toList();
    }

    private static Optional<byte[]> octets(X509Certificate certificate, String oid) {
        byte[] value = certificate.getExtensionValue(oid);
        try {
            return Optional.ofNullable(value)
                    .map(bytes -> ASN1OctetString.getInstance(bytes).getOctets());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> uri(GeneralName name) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(name.getName().toString());
            boolean spoken = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return Optional.of(uri).filter(one -> spoken && one.getHost() != null && one.getUserInfo() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
