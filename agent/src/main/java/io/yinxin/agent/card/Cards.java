package io.yinxin.agent.card;

import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/**
 * The cards of this computer, whatever driver they need. Calls that touch a card block until it has answered; a second
 * one on the same card fails with {@code busy} at once.
 */
public interface Cards extends AutoCloseable {
    /** What is plugged in now, from memory: never waits for a card. */
    Snapshot snapshot();

    /** The first snapshot with another version than {@code since}; the present one when none comes in time. */
    Snapshot awaitChange(long since, Duration atMost) throws InterruptedException;

    List<CardCertificate> certificates(TokenId token) throws CardException;

    /**
     * Signs with the key of a certificate. The signature is raw r‖s for ES256, ES384 and SM2SM3, one block for RSA; it has
     * been verified against the certificate before it is handed out.
     */
    byte[] sign(
            TokenId token, String certificateSha256, SignatureAlgorithm algorithm, byte[] toBeSigned, PinSource pins)
            throws CardException;

    /** Asks for the old and the new PIN. */
    void changePin(TokenId token, PinSource pins) throws CardException;

    /** Asks for the unblocking code (PUK, SO PIN) and a new PIN. */
    void unblockPin(TokenId token, PinSource pins) throws CardException;

    /**
     * Makes a key pair on the card and the certification request (PKCS#10, DER) that it signs.
     *
     * @param challengePassword goes into the request, so that the CA can tell which session asked for it
     */
    byte[] enrol(TokenId token, KeyType type, X500Name subject, String challengePassword, PinSource pins)
            throws CardException;

    /**
     * Puts issued certificates beside their keys; refused unless each belongs to a key of the card, or to the enveloped one.
     *
     * @param der the signing certificate and, where there is a second key pair, the encryption certificate
     */
    void importCertificate(TokenId token, List<byte[]> der, @Nullable EnvelopedKey encryptionKey, PinSource pins)
            throws CardException;

    @Override
    void close();
}
