package io.yinxin.agent.card.pkcs11;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The functions of a loaded module, found by their places in CK_FUNCTION_LIST. */
final class FunctionList {
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final int PLACES = 68;

    private final Abi abi;
    private final Map<Function, MethodHandle> handles = new EnumMap<>(Function.class);

    /** Functions that are used: place in the list, and the parameters (U a CK_ULONG, P a pointer, B a byte). */
    enum Function {
        C_Initialize(0, "P"),
        C_Finalize(1, "P"),
        C_GetInfo(2, "P"),
        C_GetSlotList(4, "BPP"),
        C_GetSlotInfo(5, "UP"),
        C_GetTokenInfo(6, "UP"),
        C_GetMechanismList(7, "UPP"),
        C_InitPIN(10, "UPU"),
        C_SetPIN(11, "UPUPU"),
        C_OpenSession(12, "UUPPP"),
        C_CloseSession(13, "U"),
        C_Login(18, "UUPU"),
        C_Logout(19, "U"),
        C_CreateObject(20, "UPUP"),
        C_DestroyObject(22, "UU"),
        C_GetAttributeValue(24, "UUPU"),
        C_FindObjectsInit(26, "UPU"),
        C_FindObjects(27, "UPUP"),
        C_FindObjectsFinal(28, "U"),
        C_SignInit(42, "UPU"),
        C_Sign(43, "UPUPP"),
        C_GenerateKeyPair(59, "UPPUPUPP");

        private final int place;
        private final String parameters;

        Function(int place, String parameters) {
            this.place = place;
            this.parameters = parameters;
        }
    }

    /** @throws IllegalArgumentException the file is no shared library, or no module */
    FunctionList(Path module, Abi abi) {
        this.abi = abi;
        SymbolLookup library = SymbolLookup.libraryLookup(module, Arena.global());
        MemorySegment entry = library.find("C_GetFunctionList")
                .orElseThrow(() -> new IllegalArgumentException("no C_GetFunctionList in " + module));
        MemorySegment list = list(entry);
        for (Function function : Function.values()) {
            MemorySegment address = list.get(
                    ValueLayout.ADDRESS_UNALIGNED, abi.functionsOffset() + function.place * POINTER.byteSize());
            if (address.address() != 0) {
                handles.put(function, downcall(address, function.parameters));
            }
        }
    }

    /** Parameters are long, byte or MemorySegment, as the function wants them. */
    void call(Function function, Object... parameters) throws CkError {
        MethodHandle handle = handles.get(function);
        if (handle == null) {
            throw new CkError(function.name(), Ck.CKR_FUNCTION_NOT_SUPPORTED);
        }
        long rv = invoke(handle, parameters);
        if (rv != Ck.CKR_OK) {
            throw new CkError(function.name(), rv);
        }
    }

    private MemorySegment list(MemorySegment entry) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointer = arena.allocate(POINTER);
            long rv = invoke(downcall(entry, "P"), pointer);
            if (rv != Ck.CKR_OK) {
                throw new IllegalArgumentException("C_GetFunctionList returned 0x" + Long.toHexString(rv));
            }
            return pointer.get(POINTER, 0).reinterpret(abi.functionsOffset() + PLACES * POINTER.byteSize());
        }
    }

    private MethodHandle downcall(MemorySegment address, String parameters) {
        MemoryLayout[] layouts = new MemoryLayout[parameters.length()];
        Class<?>[] types = new Class<?>[parameters.length()];
        for (int i = 0; i < layouts.length; i++) {
            char kind = parameters.charAt(i);
            layouts[i] = kind == 'U' ? abi.ulongLayout() : kind == 'B' ? ValueLayout.JAVA_BYTE : POINTER;
            types[i] = kind == 'U' ? long.class : kind == 'B' ? byte.class : MemorySegment.class;
        }
        MethodHandle handle =
                Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(abi.ulongLayout(), layouts));
        return MethodHandles.explicitCastArguments(handle, MethodType.methodType(long.class, Arrays.asList(types)));
    }

    private long invoke(MethodHandle handle, Object... parameters) {
        try {
            long rv = (long) handle.invokeWithArguments(parameters);
            return abi.ulong() == 4 ? rv & 0xFFFFFFFFL : rv;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
