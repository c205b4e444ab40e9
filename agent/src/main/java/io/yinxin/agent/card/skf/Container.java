package io.yinxin.agent.card.skf;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.SealedKey;
import io.yinxin.agent.card.skf.Library.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** An opened container: a key pair to sign, one to encrypt, and their certificates. */
final class Container implements AutoCloseable {
    private static final long SM2_SIGN = 0x00020100;
    private static final int MAX_CERTIFICATE = 1 << 16;

    private final Library library;
    private final MemorySegment handle;

    Container(Library library, MemorySegment handle) {
        this.library = library;
        this.handle = handle;
    }

    /** Null when there is none. Libraries tell that by many errors, or by no bytes. */
    byte @Nullable [] certificate(boolean signing) throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(8, 8);
            int flag = signing ? 1 : 0;
            library.call(Function.SKF_ExportCertificate, handle, flag, MemorySegment.NULL, size);
            long length = library.get(size, 0);
            if (length <= 0 || length > MAX_CERTIFICATE) {
                return null;
            }
            MemorySegment der = arena.allocate(length);
            library.call(Function.SKF_ExportCertificate, handle, flag, der, size);
            return der.asSlice(0, Math.min(length, library.get(size, 0))).toArray(ValueLayout.JAVA_BYTE);
        } catch (SkfError e) {
            if (e.reason() == Sar.DEVICE_REMOVED || e.reason() == Sar.INVALID_HANDLE) {
                throw e;
            }
            return null;
        }
    }

    void importCertificate(boolean signing, byte[] der) throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_BYTE, der);
            library.call(Function.SKF_ImportCertificate, handle, signing ? 1 : 0, memory, (long) der.length);
        }
    }

    /** Null when there is none, or no SM2 key. */
    byte @Nullable [] publicKey(boolean signing) throws SkfError, CardException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment blob = arena.allocate(1024, 8);
            MemorySegment size = arena.allocate(8, 8);
            library.set(size, 0, 1024);
            library.call(Function.SKF_ExportPublicKey, handle, signing ? 1 : 0, blob, size);
            boolean sm2 = library.get(size, 0) == library.ulong() + 2L * Blobs.COORDINATE;
            return sm2 ? Blobs.publicKey(library, blob) : null;
        } catch (SkfError e) {
            if (e.reason() == Sar.DEVICE_REMOVED || e.reason() == Sar.INVALID_HANDLE) {
                throw e;
            }
            return null;
        }
    }

    byte[] generate() throws SkfError, CardException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment blob = Blobs.publicKey(arena, library);
            library.call(Function.SKF_GenECCKeyPair, handle, SM2_SIGN, blob);
            return Blobs.publicKey(library, blob);
        }
    }

    void importKeyPair(SealedKey sealed) throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            library.call(Function.SKF_ImportECCKeyPair, handle, Blobs.enveloped(arena, library, sealed));
        }
    }

    /** @param digest e, 32 bytes */
    byte[] sign(byte[] digest) throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment signature = Blobs.signature(arena);
            library.call(
                    Function.SKF_ECCSignData,
                    handle,
                    arena.allocateFrom(ValueLayout.JAVA_BYTE, digest),
                    (long) digest.length,
                    signature);
            return Blobs.signature(signature);
        }
    }

    @Override
    public void close() {
        try {
            library.call(Function.SKF_CloseContainer, handle);
        } catch (SkfError e) {
            // Gone already.
        }
    }
}
