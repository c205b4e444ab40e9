package io.yinxin.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of requests and answers (PRV-02): HMAC-SHA256, in hex, over the lines named below, joined by line feeds.
 * Everything that gives the message its meaning is inside, so that no part can be taken from another message.
 */
final class Signature {
    private Signature() {}

    static String ofRequest(
            byte[] key,
            String method,
            String path,
            String tenant,
            String timestamp,
            String nonce,
            String requestId,
            byte[] body) {
        return hmac(key, String.join("\n", method, path, tenant, timestamp, nonce, requestId, digest(body)));
    }

    static String ofAnswer(
            byte[] key, int status, String path, String timestamp, String nonce, String requestId, byte[] body) {
        return hmac(key, String.join("\n", Integer.toString(status), path, timestamp, nonce, requestId, digest(body)));
    }

    static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
