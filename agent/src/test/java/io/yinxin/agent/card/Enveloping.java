package io.yinxin.agent.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** What a CA does for a second key pair: makes it, and wraps it for the signing key (GM/T 0009, 7.4). */
public record Enveloping(SubjectPublicKeyInfo publicKey, byte[] envelope) {

    public static Enveloping forKey(byte[] signingKey) {
        SecureRandom random = new SecureRandom();
        byte[] scalar = new byte[32];
        byte[] session = new byte[16];
        random.nextBytes(scalar);
        random.nextBytes(session);
        // Below the order of the curve, for certain.
        scalar[0] &= 0x7f;
        byte[] point = GMNamedCurves.getByName("sm2p256v1")
                .getG()
                .multiply(new BigInteger(1, scalar))
                .normalize()
                .getEncoded(false);
        try {
            SM2Engine sm2 = new SM2Engine(SM2Engine.Mode.C1C3C2);
            sm2.init(true, new ParametersWithRandom(PublicKeyFactory.createKey(signingKey), random));
            byte[] wrapped = sm2.processBlock(session, 0, session.length);
            ASN1EncodableVector cipher = new ASN1EncodableVector();
            cipher.add(new ASN1Integer(new BigInteger(1, wrapped, 1, 32)));
            cipher.add(new ASN1Integer(new BigInteger(1, wrapped, 33, 32)));
            cipher.add(new DEROctetString(Arrays.copyOfRange(wrapped, 65, 97)));
            cipher.add(new DEROctetString(Arrays.copyOfRange(wrapped, 97, wrapped.length)));
            ASN1EncodableVector all = new ASN1EncodableVector();
            all.add(new AlgorithmIdentifier(GMObjectIdentifiers.sms4_ecb));
            all.add(new DERSequence(cipher));
            all.add(new DERBitString(point));
            all.add(new DERBitString(encrypt(session, scalar)));
            return new Enveloping(
                    new SubjectPublicKeyInfo(
                            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
                            point),
                    new DERSequence(all).getEncoded("DER"));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encrypt(byte[] session, byte[] scalar) {
        SM4Engine sm4 = new SM4Engine();
        sm4.init(true, new KeyParameter(session));
        byte[] result = new byte[32];
        sm4.processBlock(scalar, 0, result, 0);
        sm4.processBlock(scalar, 16, result, 16);
        return result;
    }
}
