package io.yinxin.agent.ticket;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.ticket.ToBeSigned.CertificateDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.BERTags;

/**
 * Electronic seals after GB/T 38540-2020 (version 4) and GM/T 0031-2025 (version 5): what the sealer signs (TBS_Sign, with
 * the seal in it) and what the maker of a seal signs (SES_SealInfo).
 */
final class SealStructures {
    private static final int BY_CERTIFICATE = 1;
    private static final int BY_DIGEST = 2;
    private static final String MARK = "ES";
    private static final int FOUR = 4;
    private static final int FIVE = 5;

    /** What counts in a seal. */
    private record Seal(int version, String name, byte[] picture, List<CertificateDigest> sealers) {}

    private SealStructures() {}

    /** TBS_Sign: version, eseal, timeInfo, dataHash, propertyInfo, [0] extDatas. */
    static ToBeSigned parseSignature(byte[] bytes, ASN1Primitive structure) throws Refusal {
        ASN1Sequence sign = sequence(structure, 5, 6);
        Seal seal = eseal(sign.getObjectAt(1));
        if (ASN1Integer.getInstance(sign.getObjectAt(0)).intValueExact() != seal.version()) {
            throw new Refusal(Fault.TICKET_CONTENT, "version of seal and signature");
        }
        ASN1GeneralizedTime.getInstance(sign.getObjectAt(2));
        ASN1BitString digest = ASN1BitString.getInstance(sign.getObjectAt(3));
        ASN1IA5String.getInstance(sign.getObjectAt(4));
        if (sign.size() > 5) {
            SealExtensions.demandKnown(ASN1TaggedObject.getInstance(sign.getObjectAt(5)));
        }
        return new ToBeSigned(bytes, digest.getOctets(), seal.name(), true, seal.sealers());
    }

    /** SESeal: eSealInfo, cert, signAlgID, signedValue; in version 5 also [0] timeStamp. */
    private static Seal eseal(ASN1Encodable structure) throws Refusal {
        ASN1Sequence eseal = sequence(structure, 4, 5);
        Seal seal = seal(eseal.getObjectAt(0));
        ASN1OctetString.getInstance(eseal.getObjectAt(1));
        ASN1ObjectIdentifier.getInstance(eseal.getObjectAt(2));
        ASN1BitString.getInstance(eseal.getObjectAt(3));
        if (eseal.size() > 4) {
            if (seal.version() != FIVE) {
                throw new Refusal(Fault.TICKET_CONTENT, "time stamp of the seal");
            }
            // EXPLICIT is written, IMPLICIT is met. Whether the stamp is good is for those who verify.
            ASN1TaggedObject stamp = ASN1TaggedObject.getInstance(eseal.getObjectAt(4), BERTags.CONTEXT_SPECIFIC, 0);
            ASN1BitString.getInstance(stamp, stamp.isExplicit());
        }
        return seal;
    }

    /**
     * SES_SealInfo. The document is the seal's picture. For whom the seal is made is not who signs, so the maker's
     * certificate is told by the ticket alone.
     */
    static ToBeSigned parseSeal(byte[] bytes, ASN1Primitive structure) throws Refusal {
        Seal seal = seal(structure);
        return new ToBeSigned(bytes, DigestAlgorithm.SM3.of(seal.picture()), seal.name(), false, List.of());
    }

    /** header, esID, property, picture, extDatas. */
    private static Seal seal(ASN1Encodable structure) throws Refusal {
        ASN1Sequence info = sequence(structure, 4, 5);
        ASN1Sequence header = sequence(info.getObjectAt(0), 3, 3);
        if (!ASN1IA5String.getInstance(header.getObjectAt(0)).getString().equals(MARK)) {
            throw new Refusal(Fault.TICKET_CONTENT, "not a seal");
        }
        int version = ASN1Integer.getInstance(header.getObjectAt(1)).intValueExact();
        if (version != FOUR && version != FIVE) {
            throw new Refusal(Fault.TICKET_CONTENT, "version of the seal");
        }
        ASN1IA5String.getInstance(info.getObjectAt(1));
        // type, name, certListType, certList, createDate, validStart, validEnd
        ASN1Sequence property = sequence(info.getObjectAt(2), 7, 7);
        String name = ASN1UTF8String.getInstance(property.getObjectAt(1)).getString();
        int kind = ASN1Integer.getInstance(property.getObjectAt(2)).intValueExact();
        List<CertificateDigest> sealers = sealers(kind, ASN1Sequence.getInstance(property.getObjectAt(3)));
        for (int i = 4; i < 7; i++) {
            ASN1GeneralizedTime.getInstance(property.getObjectAt(i));
        }
        // type, data, width, height
        ASN1Sequence picture = sequence(info.getObjectAt(3), 4, 4);
        byte[] data = ASN1OctetString.getInstance(picture.getObjectAt(1)).getOctets();
        if (info.size() > 4) {
            SealExtensions.demandKnown(info.getObjectAt(4));
        }
        return new Seal(version, name, data, sealers);
    }

    private static List<CertificateDigest> sealers(int kind, ASN1Sequence list) throws Refusal {
        List<CertificateDigest> sealers = new ArrayList<>();
        for (ASN1Encodable one : list) {
            switch (kind) {
                case BY_CERTIFICATE -> {
                    byte[] certificate = ASN1OctetString.getInstance(one).getOctets();
                    sealers.add(new CertificateDigest(
                            DigestAlgorithm.SHA256.wire(), DigestAlgorithm.SHA256.of(certificate)));
                }
                case BY_DIGEST -> {
                    ASN1Sequence digest = sequence(one, 2, 2);
                    String algorithm = ASN1PrintableString.getInstance(digest.getObjectAt(0))
                            .getString();
                    sealers.add(new CertificateDigest(
                            named(algorithm).wire(),
                            ASN1OctetString.getInstance(digest.getObjectAt(1)).getOctets()));
                }
                default -> throw new Refusal(Fault.TICKET_CONTENT, "list of certificates of the seal");
            }
        }
        return sealers;
    }

    /** By name, in capitals or not, or by object identifier, of which SM3 has two: all are met. */
    private static DigestAlgorithm named(String algorithm) throws Refusal {
        if (algorithm.equals("1.2.156.10197.1.401.1")) {
            return DigestAlgorithm.SM3;
        }
        return algorithm.startsWith("1.") || algorithm.startsWith("2.")
                ? DigestAlgorithm.ofOid(new ASN1ObjectIdentifier(algorithm))
                : DigestAlgorithm.ofWire(algorithm.toUpperCase(Locale.ROOT));
    }

    private static ASN1Sequence sequence(ASN1Encodable structure, int least, int most) throws Refusal {
        ASN1Sequence sequence = ASN1Sequence.getInstance(structure);
        if (sequence.size() < least || sequence.size() > most) {
            throw new Refusal(Fault.TICKET_CONTENT, "number of elements");
        }
        return sequence;
    }
}
