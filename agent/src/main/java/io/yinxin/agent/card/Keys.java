package io.yinxin.agent.card;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Keys outside of a card: checking what a card signed, and signing with a soft key. */
public final class Keys {
    /** GM/T 0009: the user id where none is agreed on. */
    public static final byte[] SM2_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private Keys() {}

    /** What a key can sign with, best first; nothing for keys that are not taken (CRD-25). */
    public static List<SignatureAlgorithm> algorithms(byte[] publicKey) {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(publicKey);
        ASN1ObjectIdentifier type = info.getAlgorithm().getAlgorithm();
        if (type.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return List.of(SignatureAlgorithm.PS256, SignatureAlgorithm.RS256);
        }
        if (type.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            Object curve = info.getAlgorithm().getParameters();
            if (SECObjectIdentifiers.secp256r1.equals(curve)) {
                return List.of(SignatureAlgorithm.ES256);
            } else if (SECObjectIdentifiers.secp384r1.equals(curve)) {
                return List.of(SignatureAlgorithm.ES384);
            } else if (GMObjectIdentifiers.sm2p256v1.equals(curve)) {
                return List.of(SignatureAlgorithm.SM2SM3);
            }
        }
        return List.of();
    }

    /** Whether a signature, as cards give it, is that of this key over this message. */
    public static boolean verifies(byte[] publicKey, SignatureAlgorithm algorithm, byte[] message, byte[] signature) {
        try {
            if (algorithm == SignatureAlgorithm.SM2SM3) {
                SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
                signer.init(false, new ParametersWithID(PublicKeyFactory.createKey(publicKey), SM2_ID));
                signer.update(message, 0, message.length);
                return signature.length == 64 && signer.verifySignature(signature);
            }
            PublicKey key = KeyFactory.getInstance(family(algorithm)).generatePublic(new X509EncodedKeySpec(publicKey));
            Signature jca = signature(algorithm);
            jca.initVerify(key);
            jca.update(message);
            return jca.verify(signature);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return false;
        }
    }

    /** Signs as a card would. */
    public static byte[] sign(byte[] privateKey, SignatureAlgorithm algorithm, byte[] message)
            throws GeneralSecurityException {
        if (algorithm == SignatureAlgorithm.SM2SM3) {
            try {
                AsymmetricKeyParameter key = PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(privateKey));
                SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
                signer.init(true, new ParametersWithID(new ParametersWithRandom(key), SM2_ID));
                signer.update(message, 0, message.length);
                return signer.generateSignature();
            } catch (CryptoException | IOException e) {
                throw new GeneralSecurityException(e);
            }
        }
        PrivateKey key = KeyFactory.getInstance(family(algorithm)).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
        Signature jca = signature(algorithm);
        jca.initSign(key);
        jca.update(message);
        return jca.sign();
    }

    /** An unsigned number in exactly so many bytes, as raw signatures hold it. */
    public static byte[] fixed(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] result = new byte[length];
        int from = Math.max(0, bytes.length - length);
        System.arraycopy(bytes, from, result, length - (bytes.length - from), bytes.length - from);
        return result;
    }

    private static String family(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256, ES384, SM2SM3 -> "EC";
            case RS256, PS256 -> "RSA";
        };
    }

    private static Signature signature(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case ES256 -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case ES384 -> Signature.getInstance("SHA384withECDSAinP1363Format");
            case RS256 -> Signature.getInstance("SHA256withRSA");
            case PS256 -> pss();
            case SM2SM3 -> throw new IllegalArgumentException("not by the JDK");
        };
    }

    private static Signature pss() throws GeneralSecurityException {
        Signature jca = Signature.getInstance("RSASSA-PSS");
        jca.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        return jca;
    }
}
