package io.yinxin.agent.card;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Certification requests (PKCS#10) and the certificate that stands in until the real one is issued. */
public final class Structures {
    private Structures() {}

    /** Signs bytes and gives the raw signature. */
    @FunctionalInterface
    public interface Signer {
        byte[] sign(byte[] toBeSigned) throws CardException;
    }

    static byte[] request(
            X500Name subject, byte[] publicKey, String challengePassword, SignatureAlgorithm algorithm, Signer signer)
            throws CardException {
        boolean printable = DERPrintableString.isPrintableString(challengePassword);
        Attribute challenge = new Attribute(
                PKCSObjectIdentifiers.pkcs_9_at_challengePassword,
                new DERSet(
                        printable ? new DERPrintableString(challengePassword) : new DERUTF8String(challengePassword)));
        CertificationRequestInfo info = new CertificationRequestInfo(
                subject, SubjectPublicKeyInfo.getInstance(publicKey), new DERSet(challenge));
        try {
            byte[] signature = signer.sign(info.getEncoded("DER"));
            return new CertificationRequest(
                            info, identifier(algorithm), new DERBitString(encoded(algorithm, signature)))
                    .getEncoded("DER");
        } catch (IOException e) {
            throw new CardException(CardError.INTERNAL, "encoding of the request", e);
        }
    }

    /** A certificate by its own key, for stores that cannot hold a key alone. Valid for a month, trusted by nobody. */
    public static byte[] standIn(
            X500Name name, byte[] publicKey, SignatureAlgorithm algorithm, Instant now, Signer signer)
            throws CardException {
        V3TBSCertificateGenerator body = new V3TBSCertificateGenerator();
        body.setSerialNumber(new ASN1Integer(BigInteger.valueOf(now.toEpochMilli())));
        body.setIssuer(name);
        body.setSubject(name);
        body.setStartDate(new Time(Date.from(now)));
        body.setEndDate(new Time(Date.from(now.plus(Duration.ofDays(30)))));
        body.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(publicKey));
        body.setSignature(identifier(algorithm));
        try {
            var signed = body.generateTBSCertificate();
            ASN1EncodableVector parts = new ASN1EncodableVector();
            parts.add(signed);
            parts.add(identifier(algorithm));
            parts.add(new DERBitString(encoded(algorithm, signer.sign(signed.getEncoded("DER")))));
            return new DERSequence(parts).getEncoded("DER");
        } catch (IOException e) {
            throw new CardException(CardError.INTERNAL, "encoding of a certificate", e);
        }
    }

    private static AlgorithmIdentifier identifier(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            case ES384 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
            case RS256 -> new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
            case SM2SM3 -> new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
            case PS256 -> throw new IllegalArgumentException("requests are signed with PKCS#1 v1.5");
        };
    }

    /** X.509 wants r and s as a sequence of integers. */
    private static byte[] encoded(SignatureAlgorithm algorithm, byte[] raw) throws IOException {
        if (algorithm == SignatureAlgorithm.RS256) {
            return raw;
        }
        int half = raw.length / 2;
        ASN1EncodableVector numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(new BigInteger(1, raw, 0, half)));
        numbers.add(new ASN1Integer(new BigInteger(1, raw, half, half)));
        return new DERSequence(numbers).getEncoded("DER");
    }
}
