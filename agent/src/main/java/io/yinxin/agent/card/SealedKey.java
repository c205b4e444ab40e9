package io.yinxin.agent.card;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * The parts of an enveloped key pair (GM/T 0009, 7.4: SM2EnvelopedKey).
 *
 * @param x first half of the point of the SM2 ciphertext, 32 bytes
 * @param y second half
 * @param hash checksum of the ciphertext
 * @param cipher the symmetric key, encrypted
 * @param publicKey of the key pair inside: 04 ‖ x ‖ y
 * @param encryptedKey the private key, encrypted with the symmetric key by SM4 in ECB mode
 */
public record SealedKey(byte[] x, byte[] y, byte[] hash, byte[] cipher, byte[] publicKey, byte[] encryptedKey) {

    public static SealedKey parse(EnvelopedKey enveloped) throws CardException {
        try {
            ASN1Sequence all = ASN1Sequence.getInstance(enveloped.der());
            AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(all.getObjectAt(0));
            if (!algorithm.getAlgorithm().on(GMObjectIdentifiers.sm_scheme)) {
                throw new CardException(CardError.CARD_UNSUPPORTED, "envelope with " + algorithm.getAlgorithm());
            }
            ASN1Sequence wrapped = ASN1Sequence.getInstance(all.getObjectAt(1));
            SealedKey sealed = new SealedKey(
                    coordinate(wrapped, 0),
                    coordinate(wrapped, 1),
                    ASN1OctetString.getInstance(wrapped.getObjectAt(2)).getOctets(),
                    ASN1OctetString.getInstance(wrapped.getObjectAt(3)).getOctets(),
                    ASN1BitString.getInstance(all.getObjectAt(2)).getOctets(),
                    ASN1BitString.getInstance(all.getObjectAt(3)).getOctets());
            if (sealed.hash.length != 32
                    || sealed.cipher.length != 16
                    || sealed.publicKey.length != 65
                    || sealed.encryptedKey.length != 32) {
                throw new CardException(CardError.CARD_UNSUPPORTED, "lengths in the envelope");
            }
            return sealed;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new CardException(CardError.CARD_UNSUPPORTED, "not an SM2EnvelopedKey", e);
        }
    }

    /** The SM2 ciphertext as bytes: C1 ‖ C3 ‖ C2. */
    public byte[] wrappedKey() {
        byte[] all = new byte[1 + x.length + y.length + hash.length + cipher.length];
        all[0] = 4;
        System.arraycopy(x, 0, all, 1, 32);
        System.arraycopy(y, 0, all, 33, 32);
        System.arraycopy(hash, 0, all, 65, 32);
        System.arraycopy(cipher, 0, all, 97, cipher.length);
        return all;
    }

    private static byte[] coordinate(ASN1Sequence sequence, int index) {
        BigInteger value = ASN1Integer.getInstance(sequence.getObjectAt(index)).getPositiveValue();
        return Keys.fixed(value, 32);
    }
}
