package io.yinxin.agent.card.worker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a frame; {@link IllegalStateException} when they are not what was written. */
final class In {
    private final ByteBuffer buffer;

    In(byte[] content) {
        buffer = ByteBuffer.wrap(content);
    }

    int number() {
        try {
            return buffer.getInt();
        } catch (BufferUnderflowException e) {
            throw new IllegalStateException("frame too short", e);
        }
    }

    boolean flag() {
        return number() != 0;
    }

    byte[] bytes() {
        return take(number());
    }

    @Nullable
    String optionalText() {
        int length = number();
        return length < 0 ? null : new String(take(length), StandardCharsets.UTF_8);
    }

    String text() {
        String text = optionalText();
        if (text == null) {
            throw new IllegalStateException("text missing");
        }
        return text;
    }

    char[] pin() {
        byte[] bytes = bytes();
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] pin = new char[decoded.remaining()];
        decoded.get(pin);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return pin;
    }

    <T> List<T> list(Function<In, T> reader) {
        int size = number();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(reader.apply(this));
        }
        return values;
    }

    private byte[] take(int length) {
        if (length < 0 || length > buffer.remaining()) {
            throw new IllegalStateException("frame too short");
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }
}
