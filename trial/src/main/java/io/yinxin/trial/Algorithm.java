package io.yinxin.trial;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Locale;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What keys a card may have (CRD-25), and how a CA of the same kind signs. */
public enum Algorithm {
    SM2("EC", "SM3withSM2", new ECGenParameterSpec("sm2p256v1")),
    P256("EC", "SHA256withECDSA", new ECGenParameterSpec("P-256")),
    P384("EC", "SHA384withECDSA", new ECGenParameterSpec("P-384")),
    RSA("RSA", "SHA256withRSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));

    public static final Provider PROVIDER = new BouncyCastleProvider();

    private final String keyType;
    private final String signature;
    private final AlgorithmParameterSpec parameters;

    Algorithm(String keyType, String signature, AlgorithmParameterSpec parameters) {
        this.keyType = keyType;
        this.signature = signature;
        this.parameters = parameters;
    }

    public KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType, PROVIDER);
            generator.initialize(parameters);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In paths and file names. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String keyType() {
        return keyType;
    }

    /** The Java name of the CA's signature. */
    String signature() {
        return signature;
    }
}
