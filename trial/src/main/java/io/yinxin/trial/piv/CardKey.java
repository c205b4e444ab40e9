package io.yinxin.trial.piv;

import io.yinxin.trial.piv.Status.Refusal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import javax.crypto.Cipher;
import org.bouncycastle.util.BigIntegers;

/**
 * A private key of the card with PIV's number of its algorithm (SP 800-78-4).
 *
 * @param algorithm 07 RSA 2048, 11 P-256, 14 P-384
 */
record CardKey(int algorithm, PrivateKey key) {
    static final int RSA_2048 = 0x07;
    static final int P256 = 0x11;
    static final int P384 = 0x14;

    static KeyPair generate(int algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type(algorithm));
            if (algorithm == RSA_2048) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec(algorithm == P256 ? "secp256r1" : "secp384r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static CardKey read(int algorithm, byte[] pkcs8) {
        try {
            PrivateKey key = KeyFactory.getInstance(type(algorithm)).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new CardKey(algorithm, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RSA: the whole padded block; ECDSA: a hash. The card knows nothing of what it signs. */
    byte[] sign(byte[] input) {
        try {
            if (algorithm == RSA_2048) {
                if (input.length != 256) {
                    throw new Refusal(Status.BAD_DATA);
                }
                Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, key);
                return cipher.doFinal(input);
            }
            if (input.length == 0 || input.length > width(algorithm)) {
                throw new Refusal(Status.BAD_DATA);
            }
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(key);
            signature.update(input);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new Refusal(Status.BAD_DATA);
        }
    }

    /** The public key as GENERATE ASYMMETRIC KEY PAIR tells it. */
    static byte[] template(int algorithm, PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return Tlv.of(
                    0x7F49,
                    Tlv.of(0x81, BigIntegers.asUnsignedByteArray(rsa.getModulus())),
                    Tlv.of(0x82, BigIntegers.asUnsignedByteArray(rsa.getPublicExponent())));
        }
        var point = ((ECPublicKey) key).getW();
        int width = width(algorithm);
        return Tlv.of(
                0x7F49,
                Tlv.of(
                        0x86,
                        new byte[] {4},
                        BigIntegers.asUnsignedByteArray(width, point.getAffineX()),
                        BigIntegers.asUnsignedByteArray(width, point.getAffineY())));
    }

    private static String type(int algorithm) {
        return switch (algorithm) {
            case RSA_2048 -> "RSA";
            case P256, P384 -> "EC";
            default -> throw new Refusal(Status.BAD_DATA);
        };
    }

    private static int width(int algorithm) {
        return algorithm == P256 ? 32 : 48;
    }
}
