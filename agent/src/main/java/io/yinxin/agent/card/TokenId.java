package io.yinxin.agent.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Names one card at one driver. Made of what the card says of itself, so that another card in the same reader has another
 * one and an operation never goes on with it; a digest, so that a page learns no serial number.
 */
public record TokenId(String value) {
    static final int LENGTH = 24;

    public static TokenId of(DriverKind kind, String driver, String label, @Nullable String serial, String place) {
        String all = String.join("\n", kind.wire(), driver, label, String.valueOf(serial), place);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return new TokenId(HexFormat.of().formatHex(digest, 0, LENGTH / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
