package io.yinxin.agent.card.pkcs11;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Asks the PC/SC service what a reader holds, past a module that may hang, and without touching the card. Where its library
 * is not that of pcsc-lite for 64 bits, nothing is known.
 */
final class PcscReader {
    enum Holds {
        CARD,
        NOTHING,
        UNKNOWN
    }

    private static final long SCOPE_SYSTEM = 2;
    private static final long STATE_UNAVAILABLE = 0x8;
    private static final long STATE_EMPTY = 0x10;
    private static final long STATE_PRESENT = 0x20;
    private static final int UNKNOWN_READER = 0x80100009;
    private static final int READER_UNAVAILABLE = 0x80100017;
    /** SCARD_READERSTATE: name, user data, state known, state now, length of the ATR, ATR. */
    private static final int STATE_SIZE = 80;

    private static final int STATE_NOW = 24;
    private static final @Nullable PcscReader SERVICE = load();

    private final MethodHandle establish;
    private final MethodHandle status;
    private final MethodHandle release;

    private PcscReader(SymbolLookup library) {
        var number = ValueLayout.JAVA_LONG;
        var pointer = ValueLayout.ADDRESS;
        establish = handle(
                library, "SCardEstablishContext", FunctionDescriptor.of(number, number, pointer, pointer, pointer));
        status =
                handle(library, "SCardGetStatusChange", FunctionDescriptor.of(number, number, number, pointer, number));
        release = handle(library, "SCardReleaseContext", FunctionDescriptor.of(number, number));
    }

    /** @param name of the reader, as PC/SC and so OpenSC call it */
    static Holds look(String name) {
        PcscReader service = SERVICE;
        return service == null ? Holds.UNKNOWN : service.ask(name);
    }

    /** With a connection of its own each time: one that was kept would not survive a restart of the service. */
    private Holds ask(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment context = arena.allocate(ValueLayout.JAVA_LONG);
            if (code(establish.invokeWithArguments(SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, context))
                    != 0) {
                return Holds.UNKNOWN;
            }
            long connection = context.get(ValueLayout.JAVA_LONG, 0);
            try {
                MemorySegment state = arena.allocate(STATE_SIZE, 8);
                state.set(ValueLayout.ADDRESS, 0, arena.allocateFrom(name));
                int code = code(status.invokeWithArguments(connection, 0L, state, 1L));
                return holds(code, state.get(ValueLayout.JAVA_LONG, STATE_NOW));
            } finally {
                release.invokeWithArguments(connection);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Holds holds(int code, long state) {
        if (code == UNKNOWN_READER || code == READER_UNAVAILABLE) {
            return Holds.NOTHING;
        }
        if (code != 0) {
            return Holds.UNKNOWN;
        }
        if ((state & STATE_PRESENT) != 0) {
            return Holds.CARD;
        }
        return (state & (STATE_EMPTY | STATE_UNAVAILABLE)) != 0 ? Holds.NOTHING : Holds.UNKNOWN;
    }

    private static int code(Object returned) {
        return (int) (long) returned;
    }

    private static @Nullable PcscReader load() {
        if (ValueLayout.ADDRESS.byteSize() != 8
                || !System.getProperty("os.name", "").equals("Linux")) {
            return null;
        }
        try {
            return new PcscReader(SymbolLookup.libraryLookup("libpcsclite.so.1", Arena.global()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor shape) {
        MemorySegment address = library.find(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
        return Linker.nativeLinker().downcallHandle(address, shape);
    }
}
