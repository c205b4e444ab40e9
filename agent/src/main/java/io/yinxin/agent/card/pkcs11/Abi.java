package io.yinxin.agent.card.pkcs11;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/**
 * How this platform lays out the structures of Cryptoki: CK_ULONG is a C long, and on Windows structures are packed.
 *
 * @param ulong bytes of a CK_ULONG
 */
record Abi(int ulong, boolean packed) {
    static Abi here() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? new Abi(4, true) : new Abi((int) ValueLayout.ADDRESS.byteSize(), false);
    }

    MemoryLayout ulongLayout() {
        return ulong == 4 ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
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

    void setPointer(MemorySegment memory, long offset, MemorySegment pointer) {
        memory.set(ValueLayout.ADDRESS_UNALIGNED, offset, pointer);
    }

    /** Where the pointer stands in CK_ATTRIBUTE and CK_MECHANISM: after one CK_ULONG. */
    long pointerOffset() {
        return packed ? ulong : 8;
    }

    /** Where the length stands there. */
    long lengthOffset() {
        return pointerOffset() + 8;
    }

    /** The size of CK_ATTRIBUTE and of CK_MECHANISM. */
    long tripleSize() {
        return packed ? 2L * ulong + 8 : 24;
    }

    /** The first function pointer of CK_FUNCTION_LIST, after the two bytes of the version. */
    long functionsOffset() {
        return packed ? 2 : 8;
    }

    /** The version of the library within CK_INFO. */
    long libraryVersionOffset() {
        return (packed ? 34 : 40) + ulong + 32;
    }

    long libraryDescriptionOffset() {
        return (packed ? 34 : 40) + ulong;
    }
}
