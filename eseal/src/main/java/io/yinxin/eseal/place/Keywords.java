package io.yinxin.eseal.place;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a keyword in the characters of a page. Converters cut words into pieces as they like, so pieces are joined if they
 * follow each other in the text and stand near each other on the page.
 */
final class Keywords {
    private Keywords() {}

    static List<Box> find(String keyword, List<Glyph> text) {
        int[] wanted = keyword.codePoints().filter(c -> !isSpace(c)).toArray();
        if (wanted.length == 0) {
            throw new PlaceException(PlaceError.KEYWORD_EMPTY, "keyword");
        }
        List<Glyph> glyphs =
                text.stream().filter(glyph -> !isSpace(glyph.codePoint())).toList();
        List<Box> found = new ArrayList<>();
        for (int start = 0; start + wanted.length <= glyphs.size(); start++) {
            if (matches(wanted, glyphs, start)) {
                Box box = glyphs.get(start).box();
                for (int i = 1; i < wanted.length; i++) {
                    box = box.with(glyphs.get(start + i).box());
                }
                found.add(box);
                start += wanted.length - 1;
            }
        }
        return found;
    }

    private static boolean matches(int[] wanted, List<Glyph> glyphs, int start) {
        for (int i = 0; i < wanted.length; i++) {
            Glyph glyph = glyphs.get(start + i);
            if (glyph.codePoint() != wanted[i]
                    || i > 0 && !near(glyphs.get(start + i - 1).box(), glyph.box())) {
                return false;
            }
        }
        return true;
    }

    /** Side by side or one above the other, at most two characters apart. */
    private static boolean near(Box before, Box after) {
        double size = Math.max(Math.max(before.height(), after.height()), Math.max(before.width(), after.width()));
        double across = Math.abs(before.centreX() - after.centreX());
        double down = Math.abs(before.centreY() - after.centreY());
        return across <= 3 * size && down <= size / 2 || down <= 3 * size && across <= size / 2;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
