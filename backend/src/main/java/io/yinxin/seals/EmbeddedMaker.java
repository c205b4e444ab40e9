package io.yinxin.seals;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * A small CA for seals and nothing else: a root, and under it the maker. Two certificates, so that a maker can be replaced
 * without anybody having to trust another root.
 */
record EmbeddedMaker(
        MakerAlgorithm algorithm, PrivateKey rootKey, PrivateKey makerKey, String rootPem, String makerPem) {
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final Duration ROOT_YEARS = Duration.ofDays(20L * 365);
    private static final Duration MAKER_YEARS = Duration.ofDays(10L * 365);

    /** Clocks of those who check seals may be behind ours. */
    private static final Duration EARLY = Duration.ofHours(1);

    static EmbeddedMaker make(MakerAlgorithm algorithm, String name, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(algorithm.curve()), new SecureRandom());
            KeyPair root = generator.generateKeyPair();
            KeyPair maker = generator.generateKeyPair();
            X500Name rootName = named(name + " root");
            Instant from = now.minus(EARLY);
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder ofRoot = new JcaX509v3CertificateBuilder(
                            rootName,
                            serial(),
                            Date.from(from),
                            Date.from(from.plus(ROOT_YEARS)),
                            rootName,
                            root.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(root.getPublic()));
            X509v3CertificateBuilder ofMaker = new JcaX509v3CertificateBuilder(
                            rootName,
                            serial(),
                            Date.from(from),
                            Date.from(from.plus(MAKER_YEARS)),
                            named(name),
                            maker.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .addExtension(
                            Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(maker.getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            ids.createAuthorityKeyIdentifier(root.getPublic()));
            return new EmbeddedMaker(
                    algorithm,
                    root.getPrivate(),
                    maker.getPrivate(),
                    signed(ofRoot, algorithm, root.getPrivate()),
                    signed(ofMaker, algorithm, root.getPrivate()));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("no seal maker can be made", e);
        }
    }

    static PrivateKey key(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal maker's key cannot be read", e);
        }
    }

    Maker maker() {
        return new Maker(
                List.of(der(makerPem), der(rootPem)), makerKey, algorithm.algorithm(), algorithm.signature(), PROVIDER);
    }

    static byte[] der(String pem) {
        try (PemReader reader = new PemReader(new StringReader(pem))) {
            PemObject object = reader.readPemObject();
            if (object == null) {
                throw new IllegalStateException("no PEM");
            }
            return object.getContent();
        } catch (IOException e) {
            throw new IllegalStateException("no PEM", e);
        }
    }

    static String pem(byte[] der) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject("CERTIFICATE", der));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static String signed(X509v3CertificateBuilder certificate, MakerAlgorithm algorithm, PrivateKey key)
            throws OperatorCreationException, IOException {
        X509CertificateHolder made = certificate.build(new JcaContentSignerBuilder(algorithm.signature())
                .setProvider(PROVIDER)
                .build(key));
        return pem(made.getEncoded());
    }

    private static X500Name named(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }

    /** Positive, and of at most 20 bytes (RFC 5280 4.1.2.2). */
    private static BigInteger serial() {
        return new BigInteger(127, new SecureRandom()).setBit(126);
    }

    @Override
    public String toString() {
        return "EmbeddedMaker[" + algorithm + "]";
    }
}
