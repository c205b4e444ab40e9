package io.yinxin.platform.data;

import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Encrypts the columns that hold personal data.
 *
 * <p>Stored form: algorithm (1 byte), length of the key id (1), key id, nonce (12), ciphertext with 16 bytes of tag. The
 * header is authenticated with the text, so neither can be exchanged. Thread-safe.
 */
@Singleton
public class ColumnCipher {
    /** Authenticated ciphers on offer; the ordinal byte is stored, so the order never changes. */
    public enum Algorithm {
        AES_256_GCM,
        SM4_GCM
    }

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** Its length is stored in one signed byte. */
    private static final int MAX_ID_BYTES = 100;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> keys = new HashMap<>();
    private final String activeKey;
    private final Algorithm algorithm;

    ColumnCipher(DataConfig config) {
        for (String entry : config.keys()) {
            int colon = entry.indexOf(':');
            byte[] key = decode(entry.substring(colon + 1).trim());
            if (colon < 1 || colon > MAX_ID_BYTES || key.length != 32) {
                throw new IllegalStateException("yinxin.data.keys: each entry is id:base64 of 32 bytes");
            }
            keys.put(entry.substring(0, colon).trim(), key);
        }
        activeKey = config.activeKey();
        algorithm = config.algorithm();
        if (!keys.containsKey(activeKey)) {
            throw new IllegalStateException("yinxin.data.active-key names no key of yinxin.data.keys");
        }
    }

    /** Empty if it is no base64, hence of the wrong length. */
    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    public byte[] encrypt(String text) {
        return seal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if the value was altered or its key is not configured */
    public String decrypt(byte[] stored) {
        return new String(open(stored), StandardCharsets.UTF_8);
    }

    /** What is no text: pictures. */
    public byte[] seal(byte[] content) {
        byte[] header = header(algorithm, activeKey);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(true, algorithm, key(activeKey), nonce, header, content);
        return ByteBuffer.allocate(header.length + NONCE_BYTES + sealed.length)
                .put(header)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if the value was altered or its key is not configured */
    public byte[] open(byte[] stored) {
        Algorithm usedAlgorithm;
        String keyId;
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed;
        try {
            ByteBuffer buffer = ByteBuffer.wrap(stored);
            usedAlgorithm = Algorithm.values()[buffer.get()];
            byte[] id = new byte[buffer.get()];
            buffer.get(id).get(nonce);
            keyId = new String(id, StandardCharsets.US_ASCII);
            sealed = new byte[buffer.remaining()];
            buffer.get(sealed);
        } catch (BufferUnderflowException | ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalStateException("column value is altered", e);
        }
        return run(false, usedAlgorithm, key(keyId), nonce, header(usedAlgorithm, keyId), sealed);
    }

    /** Whether the value should be encrypted anew: with another key or cipher than the active ones. */
    public boolean isOutdated(byte[] stored) {
        byte[] wanted = activeHeader();
        return stored.length < wanted.length
                || !ByteBuffer.wrap(stored, 0, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    /** What every value written now begins with. */
    byte[] activeHeader() {
        return header(algorithm, activeKey);
    }

    private byte[] key(String id) {
        byte[] key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("column key '" + id + "' is not configured");
        }
        return key;
    }

    private static byte[] header(Algorithm algorithm, String keyId) {
        byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put((byte) algorithm.ordinal())
                .put((byte) id.length)
                .put(id)
                .array();
    }

    private static byte[] run(
            boolean encrypt, Algorithm algorithm, byte[] key, byte[] nonce, byte[] header, byte[] input) {
        try {
            return switch (algorithm) {
                case AES_256_GCM -> aes(encrypt, key, nonce, header, input);
                case SM4_GCM -> sm4(encrypt, key, nonce, header, input);
            };
        } catch (GeneralSecurityException | InvalidCipherTextException e) {
            throw new IllegalStateException("column value is altered or its key is wrong", e);
        }
    }

    private static byte[] aes(boolean encrypt, byte[] key, byte[] nonce, byte[] header, byte[] input)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        return cipher.doFinal(input);
    }

    /** SM4 (GB/T 32907) takes 128-bit keys: the first half of the configured one. */
    private static byte[] sm4(boolean encrypt, byte[] key, byte[] nonce, byte[] header, byte[] input)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key, 0, 16), TAG_BITS, nonce, header));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, length);
        return output;
    }
}
