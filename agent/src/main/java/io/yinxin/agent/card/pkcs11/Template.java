package io.yinxin.agent.card.pkcs11;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** A list of attributes to look for or to give to a new object. */
final class Template {
    private record Attribute(long type, byte[] value) {}

    private final Abi abi;
    private final List<Attribute> attributes = new ArrayList<>();

    Template(Abi abi) {
        this.abi = abi;
    }

    Template with(long type, byte[] value) {
        attributes.add(new Attribute(type, value));
        return this;
    }

    Template with(long type, boolean value) {
        return with(type, new byte[] {(byte) (value ? 1 : 0)});
    }

    Template with(long type, long value) {
        byte[] bytes = new byte[abi.ulong()];
        abi.set(MemorySegment.ofArray(bytes), 0, value);
        return with(type, bytes);
    }

    long count() {
        return attributes.size();
    }

    MemorySegment write(Arena arena) {
        MemorySegment all = arena.allocate(Math.max(1, abi.tripleSize() * attributes.size()), 8);
        long at = 0;
        for (Attribute attribute : attributes) {
            abi.set(all, at, attribute.type);
            abi.setPointer(all, at + abi.pointerOffset(), bytes(arena, attribute.value));
            abi.set(all, at + abi.lengthOffset(), attribute.value.length);
            at += abi.tripleSize();
        }
        return all;
    }

    static MemorySegment bytes(Arena arena, byte[] value) {
        // An empty allocation may have no address; modules want a pointer even for no bytes.
        MemorySegment memory = arena.allocate(Math.max(1, value.length), 8);
        MemorySegment.copy(value, 0, memory, ValueLayout.JAVA_BYTE, 0, value.length);
        return memory;
    }
}
