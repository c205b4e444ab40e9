package io.yinxin.agent.card;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Signature algorithms by their names on the wire (CRD-25). */
public enum SignatureAlgorithm {
    ES256("SHA-256"),
    ES384("SHA-384"),
    RS256("SHA-256"),
    PS256("SHA-256"),
    /** GB/T 32918.2 with the user id of GM/T 0009, {@code 1234567812345678}. */
    SM2SM3("SM3");

    private final String digest;

    SignatureAlgorithm(String digest) {
        this.digest = digest;
    }

    /** The digest that belongs to the algorithm. For SM2 this is plain SM3, without the user's part Z. */
    public byte[] digest(byte[] data) {
        if (this == SM2SM3) {
            SM3Digest sm3 = new SM3Digest();
            sm3.update(data, 0, data.length);
            byte[] result = new byte[sm3.getDigestSize()];
            sm3.doFinal(result, 0);
            return result;
        }
        try {
            return MessageDigest.getInstance(digest).digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
