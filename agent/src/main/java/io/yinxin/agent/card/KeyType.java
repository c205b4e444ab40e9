package io.yinxin.agent.card;

import java.util.Arrays;
import java.util.Optional;

/** Keys that a card may be asked to make. */
public enum KeyType {
    SM2("SM2", SignatureAlgorithm.SM2SM3),
    P256("P-256", SignatureAlgorithm.ES256),
    P384("P-384", SignatureAlgorithm.ES384),
    RSA2048("RSA-2048", SignatureAlgorithm.RS256),
    RSA3072("RSA-3072", SignatureAlgorithm.RS256);

    private final String wire;
    private final SignatureAlgorithm requestAlgorithm;

    KeyType(String wire, SignatureAlgorithm requestAlgorithm) {
        this.wire = wire;
        this.requestAlgorithm = requestAlgorithm;
    }

    public String wire() {
        return wire;
    }

    /** What the certification request is signed with. */
    public SignatureAlgorithm requestAlgorithm() {
        return requestAlgorithm;
    }

    public static Optional<KeyType> ofWire(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
