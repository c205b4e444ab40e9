package io.yinxin.certificates;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.jspecify.annotations.Nullable;

/**
 * A revocation list that its authority has signed: full and direct (RFC 5280 section 6.3.3). Deltas, lists of other
 * authorities and lists for some reasons only are refused rather than half understood.
 */
final class RevocationList {
    private static final int CRL_SIGN = 6;
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.issuingDistributionPoint, Extension.authorityKeyIdentifier, Extension.cRLNumber);

    private final Instant thisUpdate;
    private final Instant nextUpdate;
    private final @Nullable IssuingDistributionPoint scope;
    private final Map<BigInteger, Finding.Revoked> revoked = new HashMap<>();

    private RevocationList(X509CRLHolder list, Instant nextUpdate, @Nullable IssuingDistributionPoint scope) {
        this.thisUpdate = list.getThisUpdate().toInstant();
        this.nextUpdate = nextUpdate;
        this.scope = scope;
        for (Object one : (Collection<?>) list.getRevokedCertificates()) {
            X509CRLEntryHolder entry = (X509CRLEntryHolder) one;
            revoked.put(
                    entry.getSerialNumber(),
                    new Finding.Revoked(entry.getRevocationDate().toInstant(), reason(entry)));
        }
    }

    /** @throws Unavailable saying why it is not taken */
    static RevocationList of(byte[] der, X509Certificate issuer, URI from) {
        try {
            X509CRLHolder list = new X509CRLHolder(der);
            requireSigned(list, issuer);
            requireUnderstood(list);
            IssuingDistributionPoint scope = scope(list, from);
            if (list.getNextUpdate() == null) {
                throw new Unavailable("CRL does not tell its end");
            }
            return new RevocationList(list, list.getNextUpdate().toInstant(), scope);
        } catch (Unavailable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unavailable("CRL cannot be read");
        }
    }

    Instant thisUpdate() {
        return thisUpdate;
    }

    Instant nextUpdate() {
        return nextUpdate;
    }

    boolean isCurrent(Instant now, Duration skew) {
        return !thisUpdate.isAfter(now.plus(skew)) && now.isBefore(nextUpdate);
    }

    Finding of(X509Certificate certificate) {
        boolean authority = certificate.getBasicConstraints() >= 0;
        if (scope != null
                && (scope.onlyContainsAttributeCerts()
                        || (authority ? scope.onlyContainsUserCerts() : scope.onlyContainsCACerts()))) {
            return new Finding.Unavailable("CRL is about other certificates");
        }
        Finding.Revoked found = revoked.get(certificate.getSerialNumber());
        return found == null ? new Finding.Good() : found;
    }

    private static void requireSigned(X509CRLHolder list, X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        String algorithm =
                list.toASN1Structure().getSignatureAlgorithm().getAlgorithm().getId();
        if (usage != null && !usage[CRL_SIGN]) {
            throw new Unavailable("CRL by an authority that may not sign any");
        }
        if (!list.getIssuer().equals(Verifiers.holder(issuer).getSubject())) {
            throw new Unavailable("CRL of another authority");
        }
        if (!UsageRules.isAllowedSignature(algorithm)) {
            throw new Unavailable("CRL is signed with " + algorithm);
        }
        try {
            if (list.isSignatureValid(Verifiers.of(Verifiers.holder(issuer)))) {
                return;
            }
        } catch (Exception e) {
            // Falls through: whatever the library stumbles over is no valid signature.
        }
        throw new Unavailable("CRL is not signed by its authority");
    }

    private static void requireUnderstood(X509CRLHolder list) {
        if (list.getExtension(Extension.deltaCRLIndicator) != null) {
            throw new Unavailable("CRL is only a delta");
        }
        for (Object critical : list.getCriticalExtensionOIDs()) {
            if (!UNDERSTOOD.contains((ASN1ObjectIdentifier) critical)) {
                throw new Unavailable("CRL with a critical extension " + critical);
            }
        }
    }

    private static @Nullable IssuingDistributionPoint scope(X509CRLHolder list, URI from) {
        Extension extension = list.getExtension(Extension.issuingDistributionPoint);
        if (extension == null) {
            return null;
        }
        IssuingDistributionPoint scope = IssuingDistributionPoint.getInstance(extension.getParsedValue());
        if (scope.isIndirectCRL() || scope.getOnlySomeReasons() != null) {
            throw new Unavailable("CRL is indirect or for some reasons only");
        }
        if (scope.getDistributionPoint() != null && !names(scope.getDistributionPoint(), from)) {
            throw new Unavailable("CRL of another distribution point");
        }
        return scope;
    }

    private static boolean names(DistributionPointName point, URI from) {
        if (point.getType() != DistributionPointName.FULL_NAME) {
            return false;
        }
        for (GeneralName name : GeneralNames.getInstance(point.getName()).getNames()) {
            if (name.getTagNo() == GeneralName.uniformResourceIdentifier
                    && from.toString().equals(name.getName().toString())) {
                return true;
            }
        }
        return false;
    }

    private static String reason(X509CRLEntryHolder entry) {
        Extension reason = entry.getExtension(Extension.reasonCode);
        return reason == null
                ? "none"
                : ASN1Enumerated.getInstance(reason.getParsedValue()).getValue().toString();
    }
}
