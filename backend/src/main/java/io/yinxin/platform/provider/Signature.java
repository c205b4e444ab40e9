package io.yinxin.platform.provider;

import io.yinxin.platform.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256, in hex, over the parts of a message joined by line feeds (PRV-02). All that gives the message its meaning
 * is inside, so that no part can be taken over into another message.
 */
public final class Signature {
    private final byte[] key;

    public Signature(byte[] key) {
        this.key = key.clone();
    }

    public String ofRequest(
            String method, String path, String tenant, String timestamp, String nonce, String requestId, byte[] body) {
        return hmac(String.join("\n", method, path, tenant, timestamp, nonce, requestId, Sha256.hex(body)));
    }

    String ofAnswer(int status, String path, String timestamp, String nonce, String requestId, byte[] body) {
        return hmac(String.join("\n", Integer.toString(status), path, timestamp, nonce, requestId, Sha256.hex(body)));
    }

    /** Compares in equal time. */
    public static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
