package io.yinxin.agent.card;

import io.yinxin.agent.card.CardSource.StoredCertificate;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/** Reads what a person wants to know of a certificate; judges nothing: that is the server's. */
public final class CertificateReader {
    private static final Map<String, Integer> USAGES = usages();

    private CertificateReader() {}

    static CardCertificate read(TokenId token, StoredCertificate stored) throws CardException {
        Certificate certificate = parse(stored.der());
        X500Name subject = certificate.getSubject();
        String name = subject.toString();
        String holder = first(subject, BCStyle.CN);
        return new CardCertificate(
                token,
                sha256(stored.der()),
                name,
                holder == null ? name : holder,
                first(subject, BCStyle.O),
                certificate.getSerialNumber().getValue().toString(16),
                certificate.getIssuer().toString(),
                certificate.getStartDate().getDate().toInstant(),
                certificate.getEndDate().getDate().toInstant(),
                keyUsage(certificate),
                stored.algorithms(),
                stored.der());
    }

    /** @throws CardException {@code card.communication}: what the card gave is no certificate */
    public static Certificate parse(byte[] der) throws CardException {
        try {
            return Certificate.getInstance(ASN1Primitive.fromByteArray(der));
        } catch (IOException | RuntimeException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "not a certificate", e);
        }
    }

    public static byte[] publicKey(byte[] certificate) throws CardException {
        try {
            return parse(certificate).getSubjectPublicKeyInfo().getEncoded("DER");
        } catch (IOException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "public key of the certificate", e);
        }
    }

    public static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String first(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] found = name.getRDNs(type);
        if (found.length == 0) {
            return null;
        }
        for (var part : found[0].getTypesAndValues()) {
            if (part.getType().equals(type)) {
                return IETFUtils.valueToString(part.getValue()).replace("\\", "");
            }
        }
        return null;
    }

    private static Set<String> keyUsage(Certificate certificate) {
        Set<String> names = new LinkedHashSet<>();
        var extensions = certificate.getTBSCertificate().getExtensions();
        KeyUsage usage = extensions == null ? null : KeyUsage.fromExtensions(extensions);
        if (usage != null) {
            USAGES.forEach((name, bit) -> {
                if (usage.hasUsages(bit)) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    private static Map<String, Integer> usages() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("digitalSignature", KeyUsage.digitalSignature);
        map.put("nonRepudiation", KeyUsage.nonRepudiation);
        map.put("keyEncipherment", KeyUsage.keyEncipherment);
        map.put("dataEncipherment", KeyUsage.dataEncipherment);
        map.put("keyAgreement", KeyUsage.keyAgreement);
        map.put("keyCertSign", KeyUsage.keyCertSign);
        map.put("cRLSign", KeyUsage.cRLSign);
        return map;
    }
}
