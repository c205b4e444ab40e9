package io.yinxin.agent.card.skf;

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

/**
 * The functions of a loaded library. The standard says that a ULONG has 32 bits; on Linux some vendors took {@code
 * unsigned long} for it, which has 64. Which one, shows in how much of a result is written.
 */
final class Library {
    private final Map<Function, MethodHandle> handles = new EnumMap<>(Function.class);
    private final int ulong;

    /** Functions that are used, with their parameters: U a ULONG, I a BOOL, P a pointer or handle. */
    enum Function {
        SKF_EnumDev("IPP"),
        SKF_ConnectDev("PP"),
        SKF_DisConnectDev("P"),
        SKF_GetDevInfo("PP"),
        SKF_EnumApplication("PPP"),
        SKF_OpenApplication("PPP"),
        SKF_CloseApplication("P"),
        SKF_EnumContainer("PPP"),
        SKF_CreateContainer("PPP"),
        SKF_DeleteContainer("PP"),
        SKF_OpenContainer("PPP"),
        SKF_CloseContainer("P"),
        SKF_GetPINInfo("PUPPP"),
        SKF_VerifyPIN("PUPP"),
        SKF_ChangePIN("PUPPP"),
        SKF_UnblockPIN("PPPP"),
        SKF_ClearSecureState("P"),
        SKF_ExportCertificate("PIPP"),
        SKF_ImportCertificate("PIPU"),
        SKF_ExportPublicKey("PIPP"),
        SKF_GenECCKeyPair("PUP"),
        SKF_ImportECCKeyPair("PP"),
        SKF_ECCSignData("PPUP");

        private final String parameters;

        Function(String parameters) {
            this.parameters = parameters;
        }
    }

    /** @throws IllegalArgumentException the file is no shared library, or none of this kind */
    Library(Path path) {
        SymbolLookup symbols = SymbolLookup.libraryLookup(path, Arena.global());
        MemorySegment enumerate = symbols.find(Function.SKF_EnumDev.name())
                .orElseThrow(() -> new IllegalArgumentException("no SKF_EnumDev in " + path));
        ulong = ulong(enumerate);
        for (Function function : Function.values()) {
            symbols.find(function.name())
                    .ifPresent(address -> handles.put(function, downcall(address, function.parameters, ulong)));
        }
    }

    int ulong() {
        return ulong;
    }

    void call(Function function, Object... parameters) throws SkfError {
        MethodHandle handle = handles.get(function);
        if (handle == null) {
            throw new SkfError(function.name(), 0x0A000000L | Sar.NOT_SUPPORTED);
        }
        long value = invoke(handle, parameters);
        if (value != 0) {
            throw new SkfError(function.name(), value);
        }
    }

    long get(MemorySegment memory, long offset) {
        return ulong == 4
                ? Integer.toUnsignedLong(memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset))
                : memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset);
    }

    void set(MemorySegment memory, long offset, long value) {
        if (ulong == 4) {
            memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset, (int) value);
        } else {
            memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, value);
        }
    }

    private static int ulong(MemorySegment enumerate) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(8, 8).fill((byte) 0x5a);
            size.set(ValueLayout.JAVA_INT, 0, 0);
            invoke(downcall(enumerate, Function.SKF_EnumDev.parameters, 4), 1, MemorySegment.NULL, size);
            return size.get(ValueLayout.JAVA_INT, 4) == 0x5a5a5a5a ? 4 : 8;
        }
    }

    private static MethodHandle downcall(MemorySegment address, String parameters, int ulong) {
        MemoryLayout wide = ulong == 4 ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
        MemoryLayout[] layouts = new MemoryLayout[parameters.length()];
        Class<?>[] types = new Class<?>[parameters.length()];
        for (int i = 0; i < layouts.length; i++) {
            char kind = parameters.charAt(i);
            layouts[i] = kind == 'U' ? wide : kind == 'I' ? ValueLayout.JAVA_INT : ValueLayout.ADDRESS;
            types[i] = kind == 'U' ? long.class : kind == 'I' ? int.class : MemorySegment.class;
        }
        MethodHandle handle = Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(wide, layouts));
        return MethodHandles.explicitCastArguments(handle, MethodType.methodType(long.class, Arrays.asList(types)));
    }

    private static long invoke(MethodHandle handle, Object... parameters) {
        try {
            return (long) handle.invokeWithArguments(parameters) & 0xFFFFFFFFL;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
