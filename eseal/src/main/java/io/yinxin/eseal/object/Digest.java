package io.yinxin.eseal.object;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Digest algorithms these objects may name. */
public enum Digest {
    /** GB/T 32905; the second identifier is in use for the same thing. */
    SM3("SM3", 32, List.of("1.2.156.10197.1.401", "1.2.156.10197.1.401.1")),
    SHA256("SHA-256", 32, List.of("2.16.840.1.101.3.4.2.1")),
    SHA384("SHA-384", 48, List.of("2.16.840.1.101.3.4.2.2")),
    SHA512("SHA-512", 64, List.of("2.16.840.1.101.3.4.2.3"));

    static final int LONGEST = 64;

    private final String algorithm;
    private final int length;
    private final List<String> ids;

    Digest(String algorithm, int length, List<String> ids) {
        this.algorithm = algorithm;
        this.length = length;
        this.ids = ids;
    }

    /** In bytes. */
    public int length() {
        return length;
    }

    public byte[] of(byte[] message) {
        return begin().digest(message);
    }

    /** For what comes in pieces. */
    public MessageDigest begin() {
        try {
            return MessageDigest.getInstance(algorithm, Crypto.PROVIDER);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name object identifier or name in any spelling; empty for others, keyed SM3 (…401.2) among them */
    public static Optional<Digest> named(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
        for (Digest digest : values()) {
            if (digest.ids.contains(name) || digest.name().equals(plain)) {
                return Optional.of(digest);
            }
        }
        return Optional.empty();
    }
}
