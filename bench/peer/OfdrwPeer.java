import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.ofdrw.gm.ses.v1.SES_ESPictrueInfo;
import org.ofdrw.gm.ses.v1.SES_Header;
import org.ofdrw.gm.ses.v4.CertInfoList;
import org.ofdrw.gm.ses.v4.SESeal;
import org.ofdrw.gm.ses.v4.SES_CertList;
import org.ofdrw.gm.ses.v4.SES_ESPropertyInfo;
import org.ofdrw.gm.ses.v4.SES_SealInfo;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.OFDSigner;
import org.ofdrw.sign.SignMode;
import org.ofdrw.sign.signContainer.SESV4Container;
import org.ofdrw.sign.stamppos.NormalStampPos;
import org.ofdrw.sign.verify.OFDValidator;
import org.ofdrw.sign.verify.container.SESV4ValidateContainer;

/** What is measured of ofdrw, keys and certificates read before. Compiled and loaded by Peer, apart from everything else. */
public final class OfdrwPeer {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final long DAY = 86_400_000L;

    private final PrivateKey makerKey;
    private final Certificate maker;
    private final PrivateKey signerKey;
    private final Certificate signer;
    private final byte[] picture;
    private final SESeal seal;

    private OfdrwPeer(Map<String, byte[]> given) throws Exception {
        makerKey = key(given.get("makerKey"));
        maker = certificate(given.get("maker"));
        signerKey = key(given.get("signerKey"));
        signer = certificate(given.get("signer"));
        picture = given.get("picture");
        seal = SESeal.getInstance(given.get("seal"));
    }

    /** @param given keys in PKCS#8, certificates and the seal in DER */
    public static Map<String, UnaryOperator<byte[]>> operations(Map<String, byte[]> given) throws Exception {
        OfdrwPeer peer = new OfdrwPeer(given);
        return Map.of(
                "document", operation(peer::document),
                "create", operation(ignored -> peer.create()),
                "sign", operation(peer::sign),
                "verify", operation(peer::verify));
    }

    private interface Fallible {
        byte[] on(byte[] input) throws Exception;
    }

    private static UnaryOperator<byte[]> operation(Fallible operation) {
        return input -> {
            try {
                return operation.on(input);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** @param paragraphs how many, as one byte */
    private byte[] document(byte[] paragraphs) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OFDDoc document = new OFDDoc(out)) {
            for (int i = 1; i <= (paragraphs[0] & 0xff); i++) {
                document.add(new Paragraph("第" + i + "条 " + "甲乙双方按照本合同的约定履行各自的义务。".repeat(6)));
            }
        }
        return out.toByteArray();
    }

    private byte[] create() throws Exception {
        ASN1EncodableVector list = new ASN1EncodableVector();
        list.add(new DEROctetString(signer.getEncoded()));
        long now = System.currentTimeMillis();
        SES_ESPropertyInfo property = new SES_ESPropertyInfo()
                .setType(new ASN1Integer(1))
                .setName(new DERUTF8String("试验公章"))
                .setCertListType(SES_ESPropertyInfo.CertListType)
                .setCertList(new SES_CertList(CertInfoList.getInstance(new DERSequence(list))))
                .setCreateDate(new ASN1GeneralizedTime(new Date(now), Locale.ROOT))
                .setValidStart(new ASN1GeneralizedTime(new Date(now), Locale.ROOT))
                .setValidEnd(new ASN1GeneralizedTime(new Date(now + DAY), Locale.ROOT));
        SES_SealInfo info = new SES_SealInfo()
                .setHeader(new SES_Header(SES_Header.V4, new DERIA5String("Bench")))
                .setEsID("35010000000001")
                .setProperty(property)
                .setPicture(new SES_ESPictrueInfo()
                        .setType("PNG")
                        .setData(picture)
                        .setWidth(40)
                        .setHeight(40));
        Signature signature = Signature.getInstance("SM3withSM2", PROVIDER);
        signature.initSign(makerKey);
        signature.update(info.getEncoded("DER"));
        return new SESeal()
                .seteSealInfo(info)
                .setCert(maker)
                .setSignAlgID(GMObjectIdentifiers.sm2sign_with_sm3)
                .setSignedValue(signature.sign())
                .getEncoded("DER");
    }

    private byte[] sign(byte[] document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(document));
                OFDSigner sealing = new OFDSigner(reader, out)) {
            sealing.setSignMode(SignMode.ContinueSign);
            sealing.setSignContainer(new SESV4Container(signerKey, seal, signer));
            sealing.addApPos(new NormalStampPos(1, 50, 50, 40, 40));
            sealing.exeSign();
        }
        return out.toByteArray();
    }

    /** Throws if a signature is not good. */
    private byte[] verify(byte[] document) throws Exception {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(document));
                OFDValidator validator = new OFDValidator(reader)) {
            validator.setValidator(new SESV4ValidateContainer());
            validator.exeValidate();
        }
        return document;
    }

    private static PrivateKey key(byte[] der) throws Exception {
        return KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static Certificate certificate(byte[] der) throws Exception {
        return CertificateFactory.getInstance("X.509", PROVIDER).generateCertificate(new ByteArrayInputStream(der));
    }
}
