package io.yinxin.agent.card;

import java.util.List;

/**
 * One driver. Narrow on purpose: all of it crosses a process boundary. Implementations may assume one call at a time and
 * keep nobody logged in between two calls.
 */
public interface CardSource extends AutoCloseable {
    Driver driver();

    Listing list() throws CardException;

    /** Certificates whose private key is there; needs no PIN. */
    List<StoredCertificate> certificates(TokenId token) throws CardException;

    /**
     * @param publicKey SubjectPublicKeyInfo that the key must belong to
     * @return raw r‖s, or the RSA block
     */
    byte[] sign(TokenId token, String key, byte[] publicKey, SignatureAlgorithm algorithm, byte[] message, char[] pin)
            throws CardException;

    void changePin(TokenId token, char[] pin, char[] fresh) throws CardException;

    void unblockPin(TokenId token, char[] puk, char[] fresh) throws CardException;

    NewKey generate(TokenId token, KeyType type, char[] pin) throws CardException;

    /** Puts a certificate beside the key of the same public key; {@code cert.key-mismatch} when there is none. */
    void store(TokenId token, byte[] certificate, char[] pin) throws CardException;

    /** Puts an encryption key pair, wrapped for the signing key beside which it goes, and its certificate on the card. */
    void storeEncryption(TokenId token, byte[] certificate, EnvelopedKey key, char[] pin) throws CardException;

    /**
     * Whether the card has surely gone since the call on it began. Asked from another thread while that call runs: does
     * not wait for it, and leaves the card alone.
     */
    default boolean isGone(TokenId token) {
        return false;
    }

    @Override
    void close();

    /** What is plugged in. */
    record Listing(List<Reader> readers, List<Token> tokens) {
        public static final Listing EMPTY = new Listing(List.of(), List.of());
    }

    /** A certificate and the driver's name of its key. */
    record StoredCertificate(byte[] der, String key, List<SignatureAlgorithm> algorithms) {}

    /** A key just made: the driver's name of it and its SubjectPublicKeyInfo. */
    record NewKey(String key, byte[] publicKey) {}
}
