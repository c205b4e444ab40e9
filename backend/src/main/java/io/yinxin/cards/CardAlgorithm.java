package io.yinxin.cards;

import io.yinxin.certificates.ReadCertificate;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** How a card may sign. The names are those of JOSE, which Web eID uses; SM2 has its own. */
public enum CardAlgorithm {
    ES256("SHA-256", SECObjectIdentifiers.secp256r1, 32),
    ES384("SHA-384", SECObjectIdentifiers.secp384r1, 48),
    ES512("SHA-512", SECObjectIdentifiers.secp521r1, 66),
    RS256("SHA-256", null, 32),
    RS384("SHA-384", null, 48),
    RS512("SHA-512", null, 64),
    PS256("SHA-256", null, 32),
    PS384("SHA-384", null, 48),
    PS512("SHA-512", null, 64),
    SM2SM3("SM3", GMObjectIdentifiers.sm2p256v1, 32);

    /** Longer ones only cost us time. */
    private static final int LONGEST_RSA = 8192;

    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65537);

    private final String hash;
    private final @Nullable ASN1ObjectIdentifier curve;
    private final int width;

    CardAlgorithm(String hash, @Nullable ASN1ObjectIdentifier curve, int width) {
        this.hash = hash;
        this.curve = curve;
        this.width = width;
    }

    /** The token format that carries it, to be matched exactly. */
    String format() {
        return this == SM2SM3 ? "yinxin-auth:1.0" : "web-eid:1.0";
    }

    /** Java's name of the digest. */
    String hash() {
        return hash;
    }

    /** Bytes of r and of s; for RSA of the digest. */
    int width() {
        return width;
    }

    boolean isRsa() {
        return curve == null;
    }

    boolean isPss() {
        return name().startsWith("PS");
    }

    /** An attacker must not choose how a key is used: algorithm and key belong together (RFC 8725 section 3.1). */
    boolean fits(ReadCertificate certificate, int rsaBits) {
        if (certificate.publicKey() instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return isRsa()
                    && bits >= rsaBits
                    && bits <= LONGEST_RSA
                    && rsa.getPublicExponent().compareTo(SMALLEST_EXPONENT) >= 0;
        }
        return curve != null && curve.getId().equals(certificate.curve());
    }
}
