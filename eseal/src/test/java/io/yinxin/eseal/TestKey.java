package io.yinxin.eseal;

import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.object.Signing;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A key with its certificate, as a key store would hold it. */
public record TestKey(PrivateKey privateKey, PublicKey publicKey, byte[] certificate, SignatureAlgorithm algorithm)
        implements Signing {
    public static final Provider BC = new BouncyCastleProvider();

    private static final Map<SignatureAlgorithm, String> NAMES = Map.of(
            SignatureAlgorithm.SM2_SM3, "SM3withSM2",
            SignatureAlgorithm.ECDSA_SHA256, "SHA256withECDSA",
            SignatureAlgorithm.ECDSA_SHA384, "SHA384withECDSA",
            SignatureAlgorithm.RSA_SHA256, "SHA256withRSA");

    public static String jcaName(SignatureAlgorithm algorithm) {
        return Objects.requireNonNull(NAMES.get(algorithm));
    }

    public static KeyPair pair(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case SM2_SM3 -> onCurve("sm2p256v1");
            case ECDSA_SHA256 -> onCurve("secp256r1");
            case ECDSA_SHA384 -> onCurve("secp384r1");
            case RSA_SHA256 -> RsaPairs.next();
        };
    }

    /** Finding primes takes most of a test's time: those of who takes part in one test differ, later tests get them again. */
    private static final class RsaPairs {
        private static final int PEOPLE = 12;
        private static final List<KeyPair> MADE = new ArrayList<>();
        private static int given;

        static synchronized KeyPair next() {
            int place = given++ % PEOPLE;
            if (place == MADE.size()) {
                MADE.add(rsa(2048));
            }
            return MADE.get(place);
        }
    }

    public static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair onCurve(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BC);
            generator.initialize(new ECGenParameterSpec(name));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(jcaName(algorithm), BC);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
