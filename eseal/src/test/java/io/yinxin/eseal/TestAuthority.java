package io.yinxin.eseal;

import io.yinxin.eseal.object.SignatureAlgorithm;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An authority that issues what it is asked for, good or bad. */
public final class TestAuthority {
    public static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant END = Instant.parse("2049-01-01T00:00:00Z");
    public static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    public static final int UNSTATED = 0;

    private static final AtomicLong SERIALS = new AtomicLong(1000);

    private final X500Name name;
    private final KeyPair keys;
    private final SignatureAlgorithm algorithm;
    public final byte[] certificate;

    private TestAuthority(X500Name name, KeyPair keys, SignatureAlgorithm algorithm, byte[] certificate) {
        this.name = name;
        this.keys = keys;
        this.algorithm = algorithm;
        this.certificate = certificate;
    }

    public static TestAuthority root(String cn, SignatureAlgorithm algorithm) {
        KeyPair keys = TestKey.pair(algorithm);
        X500Name name = new X500Name("C=CN,O=Test,CN=" + cn);
        TestAuthority bare = new TestAuthority(name, keys, algorithm, new byte[0]);
        byte[] certificate = bare.issue(
                name,
                keys,
                true,
                KeyUsage.keyCertSign | KeyUsage.cRLSign,
                null,
                BEGIN.minusSeconds(86400),
                END.plusSeconds(86400));
        return new TestAuthority(name, keys, algorithm, certificate);
    }

    public TestAuthority intermediate(String cn) {
        KeyPair below = TestKey.pair(algorithm);
        X500Name its = new X500Name("C=CN,O=Test,CN=" + cn);
        byte[] issued = issue(its, below, true, KeyUsage.keyCertSign | KeyUsage.cRLSign, null, BEGIN, END);
        return new TestAuthority(its, below, algorithm, issued);
    }

    public TestKey signer(String cn, SignatureAlgorithm keyAlgorithm) {
        return signer(cn, keyAlgorithm, SIGNING, BEGIN, END);
    }

    /** @param usage bits of key usage; 0 for a certificate without */
    public TestKey signer(String cn, SignatureAlgorithm keyAlgorithm, int usage, Instant from, Instant to) {
        return signer(cn, keyAlgorithm, TestKey.pair(keyAlgorithm), usage, from, to);
    }

    public TestKey signer(
            String cn, SignatureAlgorithm keyAlgorithm, KeyPair pair, int usage, Instant from, Instant to) {
        byte[] issued = issue(new X500Name("C=CN,O=Test,CN=" + cn), pair, false, usage, null, from, to);
        return new TestKey(pair.getPrivate(), pair.getPublic(), issued, keyAlgorithm);
    }

    public TestKey timeStamper() {
        KeyPair pair = TestKey.pair(algorithm);
        byte[] issued = issue(
                new X500Name("C=CN,O=Test,CN=Time"),
                pair,
                false,
                KeyUsage.digitalSignature,
                KeyPurposeId.id_kp_timeStamping,
                BEGIN,
                END);
        return new TestKey(pair.getPrivate(), pair.getPublic(), issued, algorithm);
    }

    private byte[] issue(
            X500Name subject,
            KeyPair of,
            boolean authority,
            int usage,
            @Nullable KeyPurposeId purpose,
            Instant from,
            Instant to) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(SERIALS.incrementAndGet()),
                    Date.from(from),
                    Date.from(to),
                    subject,
                    of.getPublic());
            if (authority) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            }
            if (usage != UNSTATED) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            }
            if (purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            }
            return builder.build(signer()).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param revoked certificates in DER and since when */
    public byte[] revocationList(Instant made, Instant next, Map<byte[], Instant> revoked) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(made));
            builder.setNextUpdate(Date.from(next));
            for (Map.Entry<byte[], Instant> one : revoked.entrySet()) {
                BigInteger serial = new X509CertificateHolder(one.getKey()).getSerialNumber();
                builder.addCRLEntry(serial, Date.from(one.getValue()), CRLReason.keyCompromise);
            }
            return builder.build(signer()).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] revocationList(Instant made) {
        return revocationList(made, made.plusSeconds(86400), Map.of());
    }

    public List<byte[]> certificates() {
        return List.of(certificate);
    }

    private ContentSigner signer() throws Exception {
        return new JcaContentSignerBuilder(TestKey.jcaName(algorithm))
                .setProvider(TestKey.BC)
                .build(keys.getPrivate());
    }
}
