package io.yinxin.eseal;

import io.yinxin.eseal.object.Digest;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** Time stamps as an authority makes them. */
public final class TestStamps {
    private TestStamps() {}

    public static byte[] token(TestKey authority, byte[] stamped, Instant time) {
        try {
            X509CertificateHolder certificate = new X509CertificateHolder(authority.certificate());
            DigestCalculator sha256 = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(TestKey.BC)
                    .build()
                    .get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .setProvider(TestKey.BC)
                            .build(TestKey.jcaName(authority.algorithm()), authority.privateKey(), certificate),
                    sha256,
                    new ASN1ObjectIdentifier("1.2.3.4"));
            generator.addCertificates(new CollectionStore<>(List.of(certificate)));
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            // Without it the authority leaves its certificate out.
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(TSPAlgorithms.SM3, Digest.SM3.of(stamped));
            return generator.generate(request, BigInteger.ONE, Date.from(time)).getEncoded("DER");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
