package io.yinxin.platform.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of whole values (FIPS 180-4). */
public final class Sha256 {
    private Sha256() {}

    /** Of these, one after the other. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lower-case hexadecimal. */
    public static String hex(byte[] value) {
        return HexFormat.of().formatHex(of(value));
    }
}
