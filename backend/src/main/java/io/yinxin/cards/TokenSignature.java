package io.yinxin.cards;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Checks a token's signature over {@code H(origin) ‖ H(challenge)} (Web eID 1.0); SM2 after GB/T 32918.2 with the usual
 * user id. By Bouncy Castle, whose arithmetic was several times as fast as the JDK's when it was measured.
 */
final class TokenSignature {
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private TokenSignature() {}

    /** False for whatever is not a valid signature; never throws for its bytes. */
    static boolean isValid(CardAlgorithm algorithm, PublicKey key, byte[] signature, String origin, String challenge) {
        try {
            byte[] message = message(algorithm, origin, challenge);
            if (algorithm == CardAlgorithm.SM2SM3) {
                return isSm2(key, signature, message);
            }
            return algorithm.isRsa()
                    ? isRsa(algorithm, key, signature, message)
                    : isEcdsa(algorithm, key, signature, message);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return false;
        }
    }

    /** Both texts as they are: the challenge is not decoded, either. */
    private static byte[] message(CardAlgorithm algorithm, String origin, String challenge)
            throws GeneralSecurityException {
        MessageDigest digest = algorithm == CardAlgorithm.SM2SM3
                ? MessageDigest.getInstance("SM3", PROVIDER)
                : MessageDigest.getInstance(algorithm.hash());
        byte[] first = digest.digest(origin.getBytes(StandardCharsets.UTF_8));
        byte[] second = digest.digest(challenge.getBytes(StandardCharsets.UTF_8));
        byte[] message = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, message, first.length, second.length);
        return message;
    }

    private static boolean isEcdsa(CardAlgorithm algorithm, PublicKey key, byte[] signature, byte[] message)
            throws GeneralSecurityException {
        if (!(key instanceof ECPublicKey ec)
                || !isPair(signature, algorithm.width(), ec.getParams().getOrder())) {
            return false;
        }
        Signature verifier = Signature.getInstance(algorithm.hash().replace("-", "") + "withPLAIN-ECDSA", PROVIDER);
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(signature);
    }

    private static boolean isRsa(CardAlgorithm algorithm, PublicKey key, byte[] signature, byte[] message)
            throws GeneralSecurityException {
        if (!(key instanceof RSAPublicKey rsa)
                || signature.length != (rsa.getModulus().bitLength() + 7) / 8) {
            return false;
        }
        Signature verifier;
        if (algorithm.isPss()) {
            verifier = Signature.getInstance("RSASSA-PSS", PROVIDER);
            verifier.setParameter(new PSSParameterSpec(
                    algorithm.hash(), "MGF1", new MGF1ParameterSpec(algorithm.hash()), algorithm.width(), 1));
        } else {
            verifier = Signature.getInstance(algorithm.hash().replace("-", "") + "withRSA", PROVIDER);
        }
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(signature);
    }

    /** The library's interface for SM2 takes the numbers as DER only. */
    private static boolean isSm2(PublicKey key, byte[] signature, byte[] message)
            throws GeneralSecurityException, IOException {
        int width = CardAlgorithm.SM2SM3.width();
        if (!(key instanceof ECPublicKey ec)
                || !isPair(signature, width, ec.getParams().getOrder())) {
            return false;
        }
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature, width));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, width, 2 * width));
        Signature verifier = Signature.getInstance("SM3withSM2", PROVIDER);
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(
                StandardDSAEncoding.INSTANCE.encode(ec.getParams().getOrder(), r, s));
    }

    /** r and s of fixed width, both from 1 to n − 1: zeros have been taken for valid before (CVE-2022-21449). */
    private static boolean isPair(byte[] signature, int width, BigInteger order) {
        if (signature.length != 2 * width) {
            return false;
        }
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature, width));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, width, 2 * width));
        return r.signum() > 0 && s.signum() > 0 && r.compareTo(order) < 0 && s.compareTo(order) < 0;
    }
}
