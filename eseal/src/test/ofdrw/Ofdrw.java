import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.ofdrw.core.signatures.SigType;
import org.ofdrw.gm.ses.v1.SES_ESPictrueInfo;
import org.ofdrw.gm.ses.v1.SES_Header;
import org.ofdrw.gm.ses.v4.CertInfoList;
import org.ofdrw.gm.ses.v4.SESeal;
import org.ofdrw.gm.ses.v4.SES_CertList;
import org.ofdrw.gm.ses.v4.SES_ESPropertyInfo;
import org.ofdrw.gm.ses.v4.SES_SealInfo;
import org.ofdrw.sign.signContainer.SESV1Container;
import org.ofdrw.sign.signContainer.SESV4Container;
import org.ofdrw.sign.verify.container.SESV4ValidateContainer;

/**
 * The other implementation, as a program of its own: reads and verifies what we made in a folder (ours-*), and leaves
 * there what it made (theirs-*). Run from source by OtherReadersTest.
 */
final class Ofdrw {
    private static final BouncyCastleProvider BC = new BouncyCastleProvider();
    private static final long DAY = 86_400_000L;

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        byte[] content = Files.readAllBytes(folder.resolve("content"));
        try (var files = Files.newDirectoryStream(folder, "ours-*")) {
            for (Path file : files) {
                System.out.println(file.getFileName() + " " + verify(content, Files.readAllBytes(file)));
            }
        }
        SESeal seal = SESeal.getInstance(Files.readAllBytes(folder.resolve("seal")));
        System.out.println("seal " + seal.geteSealInfo().getProperty().getName().getString() + " "
                + seal.geteSealInfo().getEsID().getString() + " "
                + seal.geteSealInfo().getPicture().getWidth().getValue() + " extensions "
                + (seal.geteSealInfo().getExtDatas().iterator().hasNext() ? "kept" : "lost"));
        PrivateKey maker = key(folder.resolve("maker.key"));
        PrivateKey signer = key(folder.resolve("signer.key"));
        Certificate makerCertificate = certificate(folder.resolve("maker.cer"));
        Certificate signerCertificate = certificate(folder.resolve("signer.cer"));
        ByteArrayInputStream in = new ByteArrayInputStream(content);
        byte[] four = new SESV4Container(signer, four(maker, makerCertificate, signerCertificate), signerCertificate)
                .sign(in, args[1]);
        Files.write(folder.resolve("theirs-4"), four);
        in.reset();
        byte[] one = new SESV1Container(signer, one(maker, makerCertificate, signerCertificate), signerCertificate)
                .sign(in, args[1]);
        Files.write(folder.resolve("theirs-1"), one);
    }

    private static String verify(byte[] content, byte[] signature) {
        try {
            new SESV4ValidateContainer().validate(SigType.Seal, "1.2.156.10197.1.501", content, signature);
            return "good";
        } catch (Exception e) {
            return "bad";
        }
    }

    private static SESeal four(PrivateKey maker, Certificate makerCertificate, Certificate signer) throws Exception {
        ASN1EncodableVector list = new ASN1EncodableVector();
        list.add(new DEROctetString(signer.getEncoded()));
        long now = System.currentTimeMillis();
        SES_ESPropertyInfo property = new SES_ESPropertyInfo()
                .setType(new ASN1Integer(3))
                .setName(new DERUTF8String("对方印章"))
                .setCertListType(SES_ESPropertyInfo.CertListType)
                .setCertList(new SES_CertList(CertInfoList.getInstance(new DERSequence(list))))
                .setCreateDate(new ASN1GeneralizedTime(new Date(now - DAY), Locale.ROOT))
                .setValidStart(new ASN1GeneralizedTime(new Date(now - DAY), Locale.ROOT))
                .setValidEnd(new ASN1GeneralizedTime(new Date(now + DAY), Locale.ROOT));
        SES_SealInfo info = new SES_SealInfo()
                .setHeader(new SES_Header(SES_Header.V4, new DERIA5String("Other")))
                .setEsID("42")
                .setProperty(property)
                .setPicture(picture());
        return new SESeal()
                .seteSealInfo(info)
                .setCert(makerCertificate)
                .setSignAlgID(GMObjectIdentifiers.sm2sign_with_sm3)
                .setSignedValue(sign(maker, info.getEncoded("DER")));
    }

    private static org.ofdrw.gm.ses.v1.SESeal one(PrivateKey maker, Certificate makerCertificate, Certificate signer)
            throws Exception {
        long now = System.currentTimeMillis();
        var property = new org.ofdrw.gm.ses.v1.SES_ESPropertyInfo()
                .setType(1)
                .setName("对方印章")
                .setCertList(new DERSequence(new DEROctetString(signer.getEncoded())))
                .setCreateDate(new ASN1UTCTime(new Date(now - DAY), Locale.ROOT))
                .setValidStart(new ASN1UTCTime(new Date(now - DAY), Locale.ROOT))
                .setValidEnd(new ASN1UTCTime(new Date(now + DAY), Locale.ROOT));
        var info = new org.ofdrw.gm.ses.v1.SES_SealInfo()
                .setHeader(new SES_Header(new ASN1Integer(1), new DERIA5String("Other")))
                .setEsID(new DERIA5String("42"))
                .setProperty(property)
                .setPicture(picture());
        ASN1OctetString certificate = new DEROctetString(makerCertificate.getEncoded());
        ASN1EncodableVector signed = new ASN1EncodableVector();
        signed.add(info);
        signed.add(certificate);
        signed.add(GMObjectIdentifiers.sm2sign_with_sm3);
        var sign = new org.ofdrw.gm.ses.v1.SES_SignInfo()
                .setCert(certificate)
                .setSignatureAlgorithm(GMObjectIdentifiers.sm2sign_with_sm3)
                .setSignData(sign(maker, new DERSequence(signed).getEncoded("DER")));
        return new org.ofdrw.gm.ses.v1.SESeal(info, sign);
    }

    private static SES_ESPictrueInfo picture() {
        return new SES_ESPictrueInfo().setType("PNG").setData(new byte[] {1, 2, 3}).setWidth(40).setHeight(40);
    }

    private static byte[] sign(PrivateKey key, byte[] message) throws Exception {
        Signature signature = Signature.getInstance("SM3withSM2", BC);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }

    private static PrivateKey key(Path file) throws Exception {
        return KeyFactory.getInstance("EC", BC).generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
    }

    private static Certificate certificate(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509", BC).generateCertificate(in);
        }
    }
}
