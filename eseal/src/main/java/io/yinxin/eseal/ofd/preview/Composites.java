package io.yinxin.eseal.ofd.preview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Glyphs that are made of others, which are made of others: FontBox follows them a hundred levels deep, and twice at each
 * level is more than anybody can wait for. Counted before it is asked.
 */
final class Composites {
    static final Composites NONE = new Composites();

    private static final int MOST_PARTS = 256;
    private static final int DEEPEST = 6;
    private static final int ARGS_ARE_WORDS = 1;
    private static final int SCALE = 8;
    private static final int MORE = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;

    private final ByteBuffer font;
    private final Map<String, int[]> tables = new HashMap<>();

    private Composites() {
        this.font = ByteBuffer.allocate(0);
    }

    Composites(byte[] file) {
        this.font = ByteBuffer.wrap(file);
        int count = Short.toUnsignedInt(font.getShort(4));
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            tables.put(
                    new String(file, at, 4, StandardCharsets.ISO_8859_1),
                    new int[] {font.getInt(at + 8), font.getInt(at + 12)});
        }
    }

    /** @throws IOException if the glyph is made of too many parts, or its place is damaged */
    void check(int id) throws IOException {
        int[] left = {MOST_PARTS};
        if (tables.containsKey("glyf")) {
            try {
                count(id, 0, left);
            } catch (IndexOutOfBoundsException e) {
                throw new IOException("glyph " + id, e);
            }
        }
    }

    private void count(int id, int depth, int[] left) throws IOException {
        if (--left[0] < 0 || depth > DEEPEST) {
            throw new IOException("parts of a glyph");
        }
        int at = offset(id);
        if (at == offset(id + 1) || font.getShort(start("glyf") + at) >= 0) {
            return;
        }
        int part = start("glyf") + at + 10;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = Short.toUnsignedInt(font.getShort(part));
            count(Short.toUnsignedInt(font.getShort(part + 2)), depth + 1, left);
            part += 4 + ((flags & ARGS_ARE_WORDS) != 0 ? 4 : 2) + size(flags);
        }
    }

    private static int size(int flags) {
        return (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
    }

    private int offset(int id) throws IOException {
        boolean wide = font.getShort(start("head") + 50) != 0;
        int loca = start("loca");
        return wide ? font.getInt(loca + 4 * id) : 2 * Short.toUnsignedInt(font.getShort(loca + 2 * id));
    }

    private int start(String table) throws IOException {
        int[] place = tables.get(table);
        if (place == null) {
            throw new IOException("no " + table);
        }
        return place[0];
    }
}
