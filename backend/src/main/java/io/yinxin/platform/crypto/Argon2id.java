package io.yinxin.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the PHC string form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, base64 without padding. Slow
 * on purpose: tens of milliseconds and {@code m} KiB a call, never on the event loop.
 */
final class Argon2id {
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
    private static final int HASH_BYTES = 32;
    private static final int MOST_MEMORY_KIB = 131_072;
    private static final int MOST_ITERATIONS = 10;
    private static final int MOST_LANES = 4;

    private Argon2id() {}

    static String hash(char[] password, byte[] salt, int memoryKib, int iterations) {
        byte[] hash = compute(password, salt, memoryKib, iterations, 1, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    /** @throws IllegalArgumentException if the stored value is no PHC string of Argon2id */
    static boolean matches(char[] password, String stored) {
        Matcher phc = parse(stored);
        byte[] expected = Base64.getDecoder().decode(phc.group(5));
        byte[] actual = compute(
                password,
                Base64.getDecoder().decode(phc.group(4)),
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether the stored hash was made cheaper than today's setting. */
    static boolean isWeaker(String stored, int memoryKib, int iterations) {
        Matcher phc = parse(stored);
        return Integer.parseInt(phc.group(1)) < memoryKib || Integer.parseInt(phc.group(2)) < iterations;
    }

    /** Whether it can be read, and checked without more memory or time than a server has to give. */
    static boolean isSound(String stored) {
        Matcher phc = PHC.matcher(stored);
        return phc.matches()
                && Integer.parseInt(phc.group(1)) <= MOST_MEMORY_KIB
                && Integer.parseInt(phc.group(2)) <= MOST_ITERATIONS
                && Integer.parseInt(phc.group(3)) <= MOST_LANES;
    }

    private static Matcher parse(String stored) {
        Matcher phc = PHC.matcher(stored);
        if (!phc.matches()) {
            throw new IllegalArgumentException("not an Argon2id PHC string");
        }
        return phc;
    }

    private static byte[] compute(
            char[] password, byte[] salt, int memoryKib, int iterations, int parallelism, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build());
        // NFC, so that the same password typed on another system gives the same bytes (RFC 8265 section 4.2.2).
        byte[] bytes =
                Normalizer.normalize(new String(password), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[length];
        generator.generateBytes(bytes, hash);
        Arrays.fill(bytes, (byte) 0);
        return hash;
    }
}
