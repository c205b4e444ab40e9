package io.yinxin.eseal.sample;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key with a certificate signed by itself. */
public record SampleKey(KeyPair pair, X509Certificate certificate, String algorithm) {
    public static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    public static SampleKey sm2() {
        return of("EC", "sm2p256v1", "SM3withSM2");
    }

    public static SampleKey ecdsa() {
        return of("EC", "P-256", "SHA256withECDSA");
    }

    public static SampleKey rsa() {
        return of("RSA", "", "SHA256withRSA");
    }

    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm, PROVIDER);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SampleKey of(String kind, String curve, String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, PROVIDER);
            if (curve.isEmpty()) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=Sample " + algorithm + ",C=CN");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(4711),
                    Date.from(Instant.parse("2025-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2035-01-01T00:00:00Z")),
                    name,
                    pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .setProvider(PROVIDER)
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm)
                            .setProvider(PROVIDER)
                            .build(pair.getPrivate())));
            return new SampleKey(pair, certificate, algorithm);
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
