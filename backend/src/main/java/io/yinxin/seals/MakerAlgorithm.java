package io.yinxin.seals;

import io.yinxin.eseal.object.SignatureAlgorithm;

/** What the embedded maker signs with. */
enum MakerAlgorithm {
    SM2SM3("sm2p256v1", "SM3withSM2", SignatureAlgorithm.SM2_SM3),
    ES256("secp256r1", "SHA256withECDSA", SignatureAlgorithm.ECDSA_SHA256);

    private final String curve;
    private final String signature;
    private final SignatureAlgorithm algorithm;

    MakerAlgorithm(String curve, String signature, SignatureAlgorithm algorithm) {
        this.curve = curve;
        this.signature = signature;
        this.algorithm = algorithm;
    }

    String curve() {
        return curve;
    }

    /** Name of Java's. */
    String signature() {
        return signature;
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }
}
