package io.yinxin.agent.card.skf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names as libraries give them. The standard names no encoding; hence a name is carried byte by byte in a string of Latin-1
 * and decoded only to be shown: as UTF-8 where it is, else as GB 18030.
 */
final class Text {
    private Text() {}

    /** A list ends with an empty name. */
    static List<String> names(byte[] list) {
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < list.length; i++) {
            if (list[i] == 0) {
                if (i == start) {
                    break;
                }
                names.add(new String(list, start, i - start, StandardCharsets.ISO_8859_1));
                start = i + 1;
            }
        }
        return names;
    }

    static MemorySegment name(Arena arena, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        MemorySegment memory = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return memory;
    }

    static String shown(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    /** A fixed field, filled up with zeros or spaces. */
    static String field(MemorySegment memory, long offset, int length) {
        byte[] bytes = memory.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
        int end = 0;
        while (end < length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1).strip();
    }

    /** A PIN with a zero at its end; the caller fills the memory with zeros after use. */
    static MemorySegment pin(Arena arena, char[] pin) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        MemorySegment memory = arena.allocate(encoded.remaining() + 1L);
        memory.copyFrom(MemorySegment.ofBuffer(encoded));
        Arrays.fill(encoded.array(), (byte) 0);
        return memory;
    }
}
