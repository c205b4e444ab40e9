package io.yinxin.agent.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Bytes as the protocol writes them. */
public final class Bytes {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Bytes() {}

    public static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** base64url without padding. */
    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /** Standard base64 with its padding, and in the one way there is to write it. */
    public static byte[] base64(String text) throws Refusal {
        return decode(Base64.getDecoder(), Base64.getEncoder(), text);
    }

    /** base64url without padding, and in the one way there is to write it. */
    public static byte[] base64Url(String text) throws Refusal {
        return decode(Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding(), text);
    }

    private static byte[] decode(Base64.Decoder decoder, Base64.Encoder encoder, String text) throws Refusal {
        byte[] bytes;
        try {
            bytes = decoder.decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "not base64");
        }
        // The decoder forgives missing padding and bits that say nothing; two texts for the same bytes is one too many.
        if (!encoder.encodeToString(bytes).equals(text)) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "not canonical base64");
        }
        return bytes;
    }
}
