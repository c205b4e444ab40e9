package io.yinxin.agent.card.pkcs11;

import io.yinxin.agent.card.pkcs11.FunctionList.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session on a token; closing it logs out. */
final class Session implements AutoCloseable {
    private static final int MAX_SIGNATURE = 1024;
    private static final int MAX_OBJECTS = 256;

    private final Abi abi;
    private final FunctionList functions;
    private final long handle;
    private boolean loggedIn;

    Session(Module module, long handle) {
        this.abi = module.abi();
        this.functions = module.functions();
        this.handle = handle;
    }

    Template template() {
        return new Template(abi);
    }

    /** @param pin empty: the reader asks for it */
    void login(long user, char[] pin) throws CkError {
        try (Arena arena = Arena.ofConfined();
                Pin bytes = new Pin(arena, pin)) {
            if (user == Ck.CKU_CONTEXT_SPECIFIC) {
                functions.call(Function.C_Login, handle, user, bytes.pointer, bytes.length);
                return;
            }
            try {
                functions.call(Function.C_Login, handle, user, bytes.pointer, bytes.length);
            } catch (CkError e) {
                if (e.rv() != Ck.CKR_USER_ALREADY_LOGGED_IN) {
                    throw e;
                }
                // Left over from a call that failed: never use another's login.
                functions.call(Function.C_Logout, handle);
                functions.call(Function.C_Login, handle, user, bytes.pointer, bytes.length);
            }
            loggedIn = true;
        }
    }

    void setPin(char[] old, char[] fresh) throws CkError {
        try (Arena arena = Arena.ofConfined();
                Pin first = new Pin(arena, old);
                Pin second = new Pin(arena, fresh)) {
            functions.call(Function.C_SetPIN, handle, first.pointer, first.length, second.pointer, second.length);
        }
    }

    void initPin(char[] fresh) throws CkError {
        try (Arena arena = Arena.ofConfined();
                Pin bytes = new Pin(arena, fresh)) {
            functions.call(Function.C_InitPIN, handle, bytes.pointer, bytes.length);
        }
    }

    List<Long> find(Template template) throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            functions.call(Function.C_FindObjectsInit, handle, template.write(arena), template.count());
            try {
                MemorySegment found = arena.allocate((long) MAX_OBJECTS * abi.ulong(), 8);
                MemorySegment count = arena.allocate(8, 8);
                List<Long> objects = new ArrayList<>();
                do {
                    functions.call(Function.C_FindObjects, handle, found, (long) MAX_OBJECTS, count);
                    for (int i = 0; i < abi.get(count, 0); i++) {
                        objects.add(abi.get(found, (long) i * abi.ulong()));
                    }
                } while (abi.get(count, 0) > 0);
                return objects;
            } finally {
                functions.call(Function.C_FindObjectsFinal, handle);
            }
        }
    }

    /** An attribute of an object; null when it has none. */
    byte @Nullable [] attribute(long object, long type) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attribute = arena.allocate(abi.tripleSize(), 8);
            abi.set(attribute, 0, type);
            functions.call(Function.C_GetAttributeValue, handle, object, attribute, 1L);
            long length = abi.get(attribute, abi.lengthOffset());
            // All bits set stand for "not available".
            if (length < 0 || length > 1 << 20) {
                return null;
            }
            MemorySegment value = arena.allocate(Math.max(1, length), 8);
            abi.setPointer(attribute, abi.pointerOffset(), value);
            functions.call(Function.C_GetAttributeValue, handle, object, attribute, 1L);
            return value.asSlice(0, abi.get(attribute, abi.lengthOffset())).toArray(ValueLayout.JAVA_BYTE);
        } catch (CkError e) {
            return null;
        }
    }

    boolean flag(long object, long type) {
        byte[] value = attribute(object, type);
        return value != null && value.length == 1 && value[0] != 0;
    }

    void signInit(long key, long mechanism, byte[] parameter) throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            functions.call(Function.C_SignInit, handle, mechanism(arena, mechanism, parameter), key);
        }
    }

    byte[] sign(byte[] input) throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment signature = arena.allocate(MAX_SIGNATURE, 8);
            MemorySegment length = arena.allocate(8, 8);
            abi.set(length, 0, MAX_SIGNATURE);
            functions.call(
                    Function.C_Sign, handle, Template.bytes(arena, input), (long) input.length, signature, length);
            return signature.asSlice(0, abi.get(length, 0)).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    /** @return the handle of the public key */
    long generate(long mechanism, Template publicKey, Template privateKey) throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment first = arena.allocate(8, 8);
            MemorySegment second = arena.allocate(8, 8);
            functions.call(
                    Function.C_GenerateKeyPair,
                    handle,
                    mechanism(arena, mechanism, new byte[0]),
                    publicKey.write(arena),
                    publicKey.count(),
                    privateKey.write(arena),
                    privateKey.count(),
                    first,
                    second);
            return abi.get(first, 0);
        }
    }

    void create(Template object) throws CkError {
        try (Arena arena = Arena.ofConfined()) {
            functions.call(Function.C_CreateObject, handle, object.write(arena), object.count(), arena.allocate(8, 8));
        }
    }

    void destroy(long object) throws CkError {
        functions.call(Function.C_DestroyObject, handle, object);
    }

    /** CK_RSA_PKCS_PSS_PARAMS for SHA-256 with a salt of 32 bytes. */
    byte[] pssParameter() {
        byte[] parameter = new byte[3 * abi.ulong()];
        MemorySegment memory = MemorySegment.ofArray(parameter);
        abi.set(memory, 0, Ck.CKM_SHA256);
        abi.set(memory, abi.ulong(), Ck.CKG_MGF1_SHA256);
        abi.set(memory, 2L * abi.ulong(), 32);
        return parameter;
    }

    private MemorySegment mechanism(Arena arena, long mechanism, byte[] parameter) {
        MemorySegment memory = arena.allocate(abi.tripleSize(), 8);
        abi.set(memory, 0, mechanism);
        if (parameter.length > 0) {
            abi.setPointer(memory, abi.pointerOffset(), Template.bytes(arena, parameter));
            abi.set(memory, abi.lengthOffset(), parameter.length);
        }
        return memory;
    }

    @Override
    public void close() {
        try {
            if (loggedIn) {
                functions.call(Function.C_Logout, handle);
            }
        } catch (CkError e) {
            // The card may be gone; then nobody is logged in either.
        }
        try {
            functions.call(Function.C_CloseSession, handle);
        } catch (CkError e) {
            // As above.
        }
    }

    /** A PIN in native memory, overwritten afterwards. */
    private static final class Pin implements AutoCloseable {
        private final MemorySegment pointer;
        private final long length;

        Pin(Arena arena, char[] pin) {
            if (pin.length == 0) {
                pointer = MemorySegment.NULL;
                length = 0;
                return;
            }
            ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
            length = encoded.remaining();
            pointer = arena.allocate(length);
            pointer.copyFrom(MemorySegment.ofBuffer(encoded));
            Arrays.fill(encoded.array(), (byte) 0);
        }

        @Override
        public void close() {
            pointer.fill((byte) 0);
        }
    }
}
