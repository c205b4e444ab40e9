package io.yinxin.agent.card.pkcs11;

import io.yinxin.agent.card.pkcs11.FunctionList.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A loaded module: slots, tokens, and sessions on them. */
final class Module implements AutoCloseable {
    private static final int INFO_SIZE = 256;

    private final Abi abi = Abi.here();
    private final FunctionList functions;

    /** @param present a token is in it */
    record Slot(long id, String description, boolean hardware, boolean present) {}

    record TokenInfo(
            String label, String manufacturer, String model, String serial, long flags, int maxPin, int minPin) {
        boolean has(long flag) {
            return (flags & flag) != 0;
        }
    }

    Module(Path path) throws CkError {
        functions = new FunctionList(path, abi);
        initialize();
    }

    /** Some modules look for tokens only when they begin. Ends all sessions. */
    void reinitialize() throws CkError {
        close();
        initialize();
    }

    private void initialize() throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            // CK_C_INITIALIZE_ARGS: no mutex functions of ours, the system's may be used.
            MemorySegment arguments = arena.allocate(48, 8);
            abi.set(arguments, 32, Ck.CKF_OS_LOCKING_OK);
            functions.call(Function.C_Initialize, arguments);
        } catch (CkError e) {
            if (e.rv() != Ck.CKR_CRYPTOKI_ALREADY_INITIALIZED) {
                throw e;
            }
        }
    }

    Abi abi() {
        return abi;
    }

    FunctionList functions() {
        return functions;
    }

    String version() throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(INFO_SIZE, 8);
            functions.call(Function.C_GetInfo, info);
            long at = abi.libraryVersionOffset();
            return text(info, abi.libraryDescriptionOffset(), 32)
                    + " " + Byte.toUnsignedInt(info.get(ValueLayout.JAVA_BYTE, at))
                    + "." + Byte.toUnsignedInt(info.get(ValueLayout.JAVA_BYTE, at + 1));
        }
    }

    Slot[] slots() throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(8, 8);
            // Asking for the count alone is what makes modules look for new readers.
            functions.call(Function.C_GetSlotList, (byte) 0, MemorySegment.NULL, count);
            long room = abi.get(count, 0) + 8;
            MemorySegment ids = arena.allocate(room * abi.ulong(), 8);
            abi.set(count, 0, room);
            functions.call(Function.C_GetSlotList, (byte) 0, ids, count);
            Slot[] slots = new Slot[(int) abi.get(count, 0)];
            for (int i = 0; i < slots.length; i++) {
                slots[i] = slot(arena, abi.get(ids, (long) i * abi.ulong()));
            }
            return slots;
        }
    }

    private Slot slot(Arena arena, long id) throws CkError {
        MemorySegment info = arena.allocate(INFO_SIZE, 8);
        functions.call(Function.C_GetSlotInfo, id, info);
        long flags = abi.get(info, 96);
        return new Slot(
                id,
                text(info, 0, 64),
                (flags & (Ck.CKF_HW_SLOT | Ck.CKF_REMOVABLE_DEVICE)) != 0,
                (flags & Ck.CKF_TOKEN_PRESENT) != 0);
    }

    TokenInfo token(long slot) throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(INFO_SIZE, 8);
            functions.call(Function.C_GetTokenInfo, slot, info);
            return new TokenInfo(
                    text(info, 0, 32),
                    text(info, 32, 32),
                    text(info, 64, 16),
                    text(info, 80, 16),
                    abi.get(info, 96),
                    (int) Math.min(abi.get(info, 96 + 5L * abi.ulong()), 255),
                    (int) Math.min(abi.get(info, 96 + 6L * abi.ulong()), 255));
        }
    }

    long[] mechanisms(long slot) throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(8, 8);
            functions.call(Function.C_GetMechanismList, slot, MemorySegment.NULL, count);
            MemorySegment list = arena.allocate(Math.max(8, abi.get(count, 0) * abi.ulong()), 8);
            functions.call(Function.C_GetMechanismList, slot, list, count);
            long[] all = new long[(int) abi.get(count, 0)];
            for (int i = 0; i < all.length; i++) {
                all[i] = abi.get(list, (long) i * abi.ulong());
            }
            return all;
        }
    }

    Session open(long slot, boolean write) throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(8, 8);
            long flags = Ck.CKF_SERIAL_SESSION | (write ? Ck.CKF_RW_SESSION : 0);
            functions.call(Function.C_OpenSession, slot, flags, MemorySegment.NULL, MemorySegment.NULL, handle);
            return new Session(this, abi.get(handle, 0));
        }
    }

    /** Fixed fields are filled up with spaces, by some modules with zeros. */
    private static String text(MemorySegment info, long offset, int length) {
        byte[] bytes = info.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    @Override
    public void close() {
        try {
            functions.call(Function.C_Finalize, MemorySegment.NULL);
        } catch (CkError e) {
            // The process ends with it, or it is initialised anew.
        }
    }
}
