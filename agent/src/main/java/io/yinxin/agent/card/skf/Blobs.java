package io.yinxin.agent.card.skf;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.SealedKey;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Structures of the standard. Coordinates have room for 512 bits; those of SM2 stand at the end of it. There is nothing to
 * align in them but ULONGs at the front, so packing does not matter as long as these have 32 bits.
 */
final class Blobs {
    static final int COORDINATE = 64;
    private static final int HALF = 32;
    private static final int SM4_ECB = 0x401;

    private Blobs() {}

    static MemorySegment publicKey(Arena arena, Library library) {
        return arena.allocate(library.ulong() + 2L * COORDINATE, 8);
    }

    /** ECCPUBLICKEYBLOB to SubjectPublicKeyInfo. */
    static byte[] publicKey(Library library, MemorySegment blob) throws CardException {
        byte[] point = new byte[1 + 2 * HALF];
        point[0] = 4;
        copy(blob, library.ulong() + (long) COORDINATE - HALF, point, 1);
        copy(blob, library.ulong() + 2L * COORDINATE - HALF, point, 1 + HALF);
        try {
            return new SubjectPublicKeyInfo(
                            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
                            point)
                    .getEncoded("DER");
        } catch (IOException e) {
            throw new CardException(CardError.INTERNAL, "public key", e);
        }
    }

    static MemorySegment signature(Arena arena) {
        return arena.allocate(2L * COORDINATE, 8);
    }

    /** ECCSIGNATUREBLOB to r‖s. */
    static byte[] signature(MemorySegment blob) {
        byte[] raw = new byte[2 * HALF];
        copy(blob, (long) COORDINATE - HALF, raw, 0);
        copy(blob, 2L * COORDINATE - HALF, raw, HALF);
        return raw;
    }

    /** ENVELOPEDKEYBLOB. */
    static MemorySegment enveloped(Arena arena, Library library, SealedKey sealed) {
        int u = library.ulong();
        MemorySegment blob = arena.allocate(5L * u + 6L * COORDINATE + HALF + sealed.cipher().length, 8);
        library.set(blob, 0, 1);
        library.set(blob, u, SM4_ECB);
        library.set(blob, 2L * u, 256);
        long at = 3L * u;
        put(blob, at + COORDINATE - HALF, sealed.encryptedKey());
        at += COORDINATE;
        library.set(blob, at, 256);
        at += u;
        put(blob, at + COORDINATE - HALF, Arrays.copyOfRange(sealed.publicKey(), 1, 1 + HALF));
        put(blob, at + 2L * COORDINATE - HALF, Arrays.copyOfRange(sealed.publicKey(), 1 + HALF, 1 + 2 * HALF));
        at += 2L * COORDINATE;
        put(blob, at + COORDINATE - HALF, sealed.x());
        put(blob, at + 2L * COORDINATE - HALF, sealed.y());
        at += 2L * COORDINATE;
        put(blob, at, sealed.hash());
        library.set(blob, at + HALF, sealed.cipher().length);
        put(blob, at + HALF + u, sealed.cipher());
        return blob;
    }

    private static void put(MemorySegment blob, long offset, byte[] value) {
        MemorySegment.copy(value, 0, blob, ValueLayout.JAVA_BYTE, offset, value.length);
    }

    private static void copy(MemorySegment blob, long offset, byte[] to, int at) {
        MemorySegment.copy(blob, ValueLayout.JAVA_BYTE, offset, to, at, HALF);
    }
}
