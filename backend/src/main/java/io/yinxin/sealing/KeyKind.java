package io.yinxin.sealing;

import io.yinxin.eseal.object.SignatureAlgorithm;
import io.yinxin.eseal.object.SigningCertificate;
import io.yinxin.platform.problem.DomainException;
import java.security.interfaces.ECKey;

/** Kinds of keys that seal, with what the agent calls their algorithm. */
enum KeyKind {
    SM2("SM2SM3", SignatureAlgorithm.SM2_SM3),
    P256("ES256", SignatureAlgorithm.ECDSA_SHA256),
    RSA("RS256", SignatureAlgorithm.RSA_SHA256);

    private final String wire;
    private final SignatureAlgorithm algorithm;

    KeyKind(String wire, SignatureAlgorithm algorithm) {
        this.wire = wire;
        this.algorithm = algorithm;
    }

    String wire() {
        return wire;
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** @throws DomainException SEALING_KEY_KIND: P-384 among them, whose algorithm at the card no reader of PDF expects */
    static KeyKind of(byte[] certificate) {
        var key = SigningCertificate.read(certificate).key();
        for (KeyKind kind : values()) {
            boolean longer = kind == P256
                    && key instanceof ECKey ec
                    && ec.getParams().getOrder().bitLength() > 256;
            if (!longer && kind.algorithm.fits(key)) {
                return kind;
            }
        }
        throw new DomainException(SealingError.SEALING_KEY_KIND);
    }
}
