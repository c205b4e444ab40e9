package io.yinxin.agent.card.skf;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.PinStatus;
import io.yinxin.agent.card.PinStatus.State;
import io.yinxin.agent.card.skf.Library.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** An opened application: containers behind one PIN. Closing it ends the log-in. */
final class Application implements AutoCloseable {
    private static final long USER = 1;
    private static final int MIN_PIN = 6;
    private static final int MAX_PIN = 16;

    private final Library library;
    private final MemorySegment handle;

    Application(Library library, MemorySegment handle) {
        this.library = library;
        this.handle = handle;
    }

    PinStatus pinStatus() throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(8, 8);
            MemorySegment left = arena.allocate(8, 8);
            MemorySegment initial = arena.allocate(8, 8);
            library.call(Function.SKF_GetPINInfo, handle, USER, limit, left, initial);
            PinStatus status = PinStatus.of((int) library.get(left, 0), (int) library.get(limit, 0), MIN_PIN, MAX_PIN);
            return status.state() == State.OK && initial.get(ValueLayout.JAVA_INT, 0) != 0
                    ? new PinStatus(State.INITIAL, status.triesLeft(), MIN_PIN, MAX_PIN, false)
                    : status;
        }
    }

    void verifyPin(char[] pin) throws CardException {
        withPins(
                pin,
                new char[0],
                (first, second, left) -> library.call(Function.SKF_VerifyPIN, handle, USER, first, left));
    }

    void changePin(char[] pin, char[] fresh) throws CardException {
        withPins(
                pin,
                fresh,
                (first, second, left) -> library.call(Function.SKF_ChangePIN, handle, USER, first, second, left));
    }

    void unblockPin(char[] puk, char[] fresh) throws CardException {
        withPins(
                puk,
                fresh,
                (first, second, left) -> library.call(Function.SKF_UnblockPIN, handle, first, second, left));
    }

    List<String> containers() throws SkfError {
        return Device.list(library, (names, size) -> library.call(Function.SKF_EnumContainer, handle, names, size));
    }

    Container open(String name) throws SkfError {
        return container(Function.SKF_OpenContainer, name);
    }

    Container create(String name) throws SkfError {
        return container(Function.SKF_CreateContainer, name);
    }

    void delete(String name) {
        try (Arena arena = Arena.ofConfined()) {
            library.call(Function.SKF_DeleteContainer, handle, Text.name(arena, name));
        } catch (SkfError e) {
            // An empty container stays; the failure before is what is reported.
        }
    }

    private Container container(Function function, String name) throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment container = arena.allocate(ValueLayout.ADDRESS);
            library.call(function, handle, Text.name(arena, name), container);
            return new Container(library, container.get(ValueLayout.ADDRESS, 0));
        }
    }

    @FunctionalInterface
    private interface PinCall {
        void with(MemorySegment first, MemorySegment second, MemorySegment left) throws SkfError;
    }

    private void withPins(char[] pin, char[] fresh, PinCall call) throws CardException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment left = arena.allocate(8, 8);
            MemorySegment first = Text.pin(arena, pin);
            MemorySegment second = Text.pin(arena, fresh);
            try {
                call.with(first, second, left);
            } catch (SkfError e) {
                throw e.toCard((int) library.get(left, 0));
            } finally {
                first.fill((byte) 0);
                second.fill((byte) 0);
            }
        }
    }

    @Override
    public void close() {
        try {
            library.call(Function.SKF_ClearSecureState, handle);
        } catch (SkfError e) {
            // Some libraries lack it; closing ends the state, too.
        }
        try {
            library.call(Function.SKF_CloseApplication, handle);
        } catch (SkfError e) {
            // Gone already.
        }
    }
}
