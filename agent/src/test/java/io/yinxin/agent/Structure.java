package io.yinxin.agent;

import io.yinxin.agent.card.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Structures to be signed, as a server makes them. */
public final class Structure {
    private Structure() {}

    public static byte[] digest(String document) {
        return SignatureAlgorithm.SM2SM3.digest(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Signed attributes of CMS with the certificate's SM3 digest. */
    public static byte[] signedAttributes(byte[] document, byte[] certificate) throws Exception {
        ASN1Encodable certificateId = sequence(
                new AlgorithmIdentifier(GMObjectIdentifiers.sm3),
                new DEROctetString(SignatureAlgorithm.SM2SM3.digest(certificate)));
        return new DERSet(new ASN1Encodable[] {
                    new Attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, new DERSet(PKCSObjectIdentifiers.data)),
                    new Attribute(
                            PKCSObjectIdentifiers.pkcs_9_at_messageDigest, new DERSet(new DEROctetString(document))),
                    new Attribute(
                            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                            new DERSet(sequence(sequence(certificateId))))
                })
                .getEncoded("DER");
    }

    /** TBS_Sign of GB/T 38540 with a seal for one certificate. */
    public static byte[] tbsSign(String sealName, byte[] document, byte[] certificate) throws Exception {
        ASN1Encodable eseal = sequence(
                sealInfo(sealName, certificate),
                new DEROctetString(certificate),
                GMObjectIdentifiers.sm2sign_with_sm3,
                new DERBitString(new byte[64]));
        return new DERSequence(new ASN1Encodable[] {
                    new ASN1Integer(4),
                    eseal,
                    new ASN1GeneralizedTime("20261121120000Z"),
                    new DERBitString(document),
                    new DERIA5String("/Doc_0/Signs/Sign_0/Signature.xml")
                })
                .getEncoded("DER");
    }

    public static ASN1Encodable sealInfo(String name, byte[] certificate) {
        ASN1GeneralizedTime time = new ASN1GeneralizedTime("20260101000000Z");
        return sequence(
                sequence(new DERIA5String("ES"), new ASN1Integer(4), new DERIA5String("Yinxin")),
                new DERIA5String("0123456789"),
                sequence(
                        new ASN1Integer(1),
                        new DERUTF8String(name),
                        new ASN1Integer(1),
                        sequence(new DEROctetString(certificate)),
                        time,
                        time,
                        new ASN1GeneralizedTime("20300101000000Z")),
                sequence(
                        new DERIA5String("PNG"),
                        new DEROctetString(new byte[] {1, 2, 3}),
                        new ASN1Integer(40),
                        new ASN1Integer(40)));
    }

    private static DERSequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }
}
