package io.yinxin.eseal.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** Digests over what a signature covers. */
final class Ranges {
    private Ranges() {}

    /** Everything up to the end, but for the gap. */
    static byte[] digest(MessageDigest digest, byte[] file, int gapStart, int gapEnd, int end) {
        digest.update(file, 0, gapStart);
        digest.update(file, gapEnd, end - gapEnd);
        return digest.digest();
    }

    static MessageDigest digestOf(PdfProfile profile) {
        return switch (profile) {
            case PADES -> sha256();
            case GM_SEAL -> new SM3.Digest();
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
