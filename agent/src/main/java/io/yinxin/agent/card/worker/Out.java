package io.yinxin.agent.card.worker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the fields of a frame. What it holds is overwritten when it is closed, for PINs pass through it. */
final class Out implements AutoCloseable {
    private static final class Buffer extends ByteArrayOutputStream {
        void clear() {
            Arrays.fill(buf, (byte) 0);
        }

        /** Grows by itself, so that no old array is left behind unseen. */
        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (count + length > buf.length) {
                byte[] old = buf;
                buf = Arrays.copyOf(old, Math.max(old.length * 2, count + length));
                Arrays.fill(old, (byte) 0);
            }
            super.write(bytes, offset, length);
        }
    }

    private final Buffer buffer = new Buffer();

    Out number(int value) {
        buffer.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        return this;
    }

    Out flag(boolean value) {
        return number(value ? 1 : 0);
    }

    Out bytes(byte[] value) {
        number(value.length);
        buffer.writeBytes(value);
        return this;
    }

    /** Minus one stands for none. */
    Out text(@Nullable String value) {
        return value == null ? number(-1) : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    Out pin(char[] value) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(value));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        bytes(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(bytes, (byte) 0);
        return this;
    }

    <T> Out list(List<T> values, BiConsumer<Out, T> writer) {
        number(values.size());
        values.forEach(value -> writer.accept(this, value));
        return this;
    }

    byte[] content() {
        return buffer.toByteArray();
    }

    @Override
    public void close() {
        buffer.clear();
    }
}
