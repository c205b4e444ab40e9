package io.yinxin.platform.data;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed digests by which encrypted values are found: HMAC-SHA256 of purpose and normalised value. The purpose keeps
 * equal values of different columns from being linked.
 */
@Singleton
public class BlindIndex {
    private final List<byte[]> keys;

    BlindIndex(DataConfig config) {
        keys = config.indexKeys().stream()
                .map(key -> Base64.getDecoder().decode(key.trim()))
                .toList();
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length != 32)) {
            throw new IllegalStateException("yinxin.data.index-keys: at least one base64 of 32 bytes");
        }
    }

    /** 32 bytes, under the key for new values. */
    public byte[] of(String purpose, String value) {
        return digest(keys.getFirst(), purpose, value);
    }

    /** The digests the value may be stored under while index keys are being rotated, newest first. */
    public byte[][] candidates(String purpose, String value) {
        return keys.stream().map(key -> digest(key, purpose, value)).toArray(byte[][]::new);
    }

    private static byte[] digest(byte[] key, String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
