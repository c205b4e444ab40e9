package io.yinxin.certificates;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.jspecify.annotations.Nullable;

/** Reads the facts out of a certificate by rules; never by cutting up a name's text. */
final class CertificateFields {
    private static final int LONGEST = 200;

    private CertificateFields() {}

    static Map<String, String> of(X509Certificate certificate, Map<String, List<FieldSource>> mapping) {
        Map<String, String> fields = new LinkedHashMap<>();
        mapping.forEach((name, sources) -> sources.stream()
                .map(source -> find(certificate, source))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(value -> fields.put(name, value)));
        return fields;
    }

    private static Optional<String> find(X509Certificate certificate, FieldSource source) {
        Optional<String> found = place(certificate, source)
                .filter(text -> source.prefix() == null || text.startsWith(source.prefix()))
                .map(text -> source.prefix() == null
                        ? text
                        : text.substring(source.prefix().length()))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
        return source.value() == null ? found : found.map(text -> source.value());
    }

    private static Optional<String> place(X509Certificate certificate, FieldSource source) {
        if (source.subject() != null) {
            return attribute(certificate, source.subject());
        }
        if (source.extension() != null) {
            return extension(certificate, source.extension(), source.tag());
        }
        if (source.policy() != null) {
            return Optional.of(source.policy()).filter(policies(certificate)::contains);
        }
        return Optional.ofNullable(source.value());
    }

    /** An attribute given twice is ambiguous, hence not found. */
    private static Optional<String> attribute(X509Certificate certificate, String oid) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        List<String> values = new ArrayList<>();
        for (RDN rdn : subject.getRDNs(new ASN1ObjectIdentifier(oid))) {
            Arrays.stream(rdn.getTypesAndValues())
                    .filter(pair -> pair.getType().getId().equals(oid))
                    .forEach(pair -> values.add(pair.getValue() instanceof ASN1String text ? text.getString() : ""));
        }
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static Optional<String> extension(X509Certificate certificate, String oid, @Nullable Integer tag) {
        byte[] octets = certificate.getExtensionValue(oid);
        if (octets == null) {
            return Optional.empty();
        }
        try {
            ASN1Primitive content = ASN1Primitive.fromByteArray(
                    ASN1OctetString.getInstance(octets).getOctets());
            if (content instanceof ASN1TaggedObject tagged) {
                boolean wanted = tag == null || tag == tagged.getTagNo();
                return wanted ? Optional.of(untagged(tagged)) : Optional.empty();
            }
            return tag == null && content instanceof ASN1String text ? Optional.of(text.getString()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Explicitly tagged strings keep their type, implicitly tagged ones are read as UTF-8, of which the others are part. */
    private static String untagged(ASN1TaggedObject tagged) {
        if (tagged.isExplicit() && tagged.getExplicitBaseObject() instanceof ASN1String text) {
            return text.getString();
        }
        return ((ASN1String) tagged.getBaseUniversal(false, BERTags.UTF8_STRING)).getString();
    }

    static List<String> policies(X509Certificate certificate) {
        byte[] octets = certificate.getExtensionValue(Extension.certificatePolicies.getId());
        if (octets == null) {
            return List.of();
        }
        try {
            PolicyInformation[] policies = CertificatePolicies.getInstance(
                            ASN1OctetString.getInstance(octets).getOctets())
                    .getPolicyInformation();
            return Arrays.stream(policies)
                    .map(policy -> policy.getPolicyIdentifier().getId())
                    .toList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
