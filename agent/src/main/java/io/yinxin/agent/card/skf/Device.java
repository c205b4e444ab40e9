package io.yinxin.agent.card.skf;

import io.yinxin.agent.card.skf.Library.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** A connected device. */
final class Device implements AutoCloseable {
    private static final int INFO = 512;
    private static final int MAX_LIST = 1 << 16;

    private final Library library;
    private final MemorySegment handle;

    /** @param label byte by byte, see Text */
    record Info(String manufacturer, String label, String serial) {}

    private Device(Library library, MemorySegment handle) {
        this.library = library;
        this.handle = handle;
    }

    static List<String> present(Library library) throws SkfError {
        return list(library, (names, size) -> library.call(Function.SKF_EnumDev, 1, names, size));
    }

    static Device connect(Library library, String name) throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(ValueLayout.ADDRESS);
            library.call(Function.SKF_ConnectDev, Text.name(arena, name), handle);
            return new Device(library, handle.get(ValueLayout.ADDRESS, 0));
        }
    }

    /** DEVINFO begins with a version of two bytes; then manufacturer, issuer, label, serial number. */
    Info info() throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(INFO, 8);
            library.call(Function.SKF_GetDevInfo, handle, info);
            return new Info(Text.field(info, 2, 64), Text.field(info, 130, 32), Text.field(info, 162, 32));
        }
    }

    List<String> applications() throws SkfError {
        return list(library, (names, size) -> library.call(Function.SKF_EnumApplication, handle, names, size));
    }

    Application open(String name) throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment application = arena.allocate(ValueLayout.ADDRESS);
            library.call(Function.SKF_OpenApplication, handle, Text.name(arena, name), application);
            return new Application(library, application.get(ValueLayout.ADDRESS, 0));
        }
    }

    @Override
    public void close() {
        try {
            library.call(Function.SKF_DisConnectDev, handle);
        } catch (SkfError e) {
            // Gone already.
        }
    }

    @FunctionalInterface
    interface Lister {
        void into(MemorySegment names, MemorySegment size) throws SkfError;
    }

    /** Asks for the length, then for the names; tolerant of libraries that tell a length which is too short. */
    static List<String> list(Library library, Lister lister) throws SkfError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(8, 8);
            lister.into(MemorySegment.NULL, size);
            long length = Math.min(library.get(size, 0), MAX_LIST);
            if (length == 0) {
                return List.of();
            }
            MemorySegment names = arena.allocate(length + 2);
            library.set(size, 0, length + 2);
            lister.into(names, size);
            return Text.names(names.toArray(ValueLayout.JAVA_BYTE));
        }
    }
}
