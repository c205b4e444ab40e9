package io.yinxin.certificates;

import io.yinxin.trial.Algorithm;
import io.yinxin.trial.TrialCa;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Random;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody to whom the trial's P-256 authority has delegated its answers, in more ways than the trial's own responder. */
record DelegatedOcsp(X509Certificate certificate, PrivateKey key) {
    private static final Random RANDOM = new Random();

    /**
     * @param authority where the trial CA keeps its keys
     * @param list where the authority's revocation list is
     */
    static DelegatedOcsp of(Path authority, TrialCa ca, KeyPurposeId purpose, boolean unchecked, String list) {
        try {
            KeyPair keys = Algorithm.P256.newKeyPair();
            Instant now = Instant.now();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    X500Name.getInstance(ca.issuing().getSubjectX500Principal().getEncoded()),
                    new BigInteger(100, RANDOM).setBit(99),
                    Date.from(now.minusSeconds(60)),
                    Date.from(now.plusSeconds(86_400)),
                    new X500Name("CN=Trial delegate"),
                    keys.getPublic());
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            builder.addExtension(Extension.cRLDistributionPoints, false, at(list));
            if (unchecked) {
                builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            }
            byte[] der = builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .setProvider(Der.PROVIDER)
                            .build(issuingKey(authority)))
                    .getEncoded();
            return new DelegatedOcsp(Der.certificate(der), keys.getPrivate());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] good(byte[] request) {
        return OcspAnswers.good(certificate, key, request);
    }

    private static CRLDistPoint at(String list) {
        GeneralNames name = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, list));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(name), null, null)});
    }

    private static PrivateKey issuingKey(Path authority) throws Exception {
        return KeyFactory.getInstance("EC", Der.PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(content(authority)));
    }

    private static byte[] content(Path authority) throws IOException {
        try (var files = Files.walk(authority)) {
            Path file =
                    files.filter(one -> one.endsWith("issuing.key")).findFirst().orElseThrow();
            return Base64.getMimeDecoder()
                    .decode(Files.readString(file)
                            .replaceAll("-----[^-]+-----", "")
                            .strip());
        }
    }
}
