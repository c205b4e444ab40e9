package io.yinxin.agent.card.soft;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.EnvelopedKey;
import io.yinxin.agent.card.SealedKey;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.jspecify.annotations.Nullable;

/** Opens an enveloped key pair (GM/T 0009, 7.4) with the signing key it was made for. */
final class Envelope {
    private static final int BLOCK = 16;

    private Envelope() {}

    /** @return PKCS#8 of the key inside, which belongs to {@code publicKey}; null when this is not the signing key */
    static byte @Nullable [] open(EnvelopedKey enveloped, byte[] signingKey, byte[] publicKey) throws CardException {
        SealedKey sealed = SealedKey.parse(enveloped);
        try {
            if (!(PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(signingKey))
                    instanceof ECPrivateKeyParameters key)) {
                return null;
            }
            byte[] wrapped = sealed.wrappedKey();
            SM2Engine sm2 = new SM2Engine(SM2Engine.Mode.C1C3C2);
            sm2.init(false, key);
            byte[] session = sm2.processBlock(wrapped, 0, wrapped.length);
            byte[] scalar = ecb(session, sealed.encryptedKey());
            BigInteger d = new BigInteger(1, scalar);
            var point = GMNamedCurves.getByName("sm2p256v1").getG().multiply(d).normalize();
            SubjectPublicKeyInfo of = SubjectPublicKeyInfo.getInstance(publicKey);
            if (!Arrays.equals(point.getEncoded(false), of.getPublicKeyData().getOctets())) {
                return null;
            }
            AlgorithmIdentifier algorithm =
                    new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1);
            return new PrivateKeyInfo(
                            algorithm, new ECPrivateKey(256, d, of.getPublicKeyData(), GMObjectIdentifiers.sm2p256v1))
                    .getEncoded("DER");
        } catch (InvalidCipherTextException | IOException | RuntimeException e) {
            return null;
        }
    }

    private static byte[] ecb(byte[] key, byte[] data) {
        SM4Engine sm4 = new SM4Engine();
        sm4.init(false, new KeyParameter(key));
        byte[] plain = new byte[data.length];
        for (int at = 0; at < data.length; at += BLOCK) {
            sm4.processBlock(data, at, plain, at);
        }
        return plain;
    }
}
