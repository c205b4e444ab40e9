package io.yinxin.eseal.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The packaged font, loaded when the first seal is drawn: about 200 ms with JDK 25 on two cores. The JDK copies the 15 MB of the
 * font into a temporary file and reads glyphs from there.
 */
final class SealFont {
    private static final String RESOURCE = "seal-font.ttf";
    /** Units of an em in this font, so that outlines come as they were designed. */
    private static final int EM = 1000;
    /** The square that ideographs of this font fill with ink: its side and its middle above the baseline. */
    private static final double FACE = 950;

    private static final double FACE_MIDDLE = 384;
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final Font font;

    private SealFont(Font font) {
        this.font = font;
    }

    static SealFont packaged() {
        return Packaged.FONT;
    }

    /** @return the characters without an outline, once each */
    Set<String> missing(String text) {
        Set<String> missing = new LinkedHashSet<>();
        text.codePoints().filter(c -> !canDraw(c)).forEach(c -> missing.add(shown(c)));
        return missing;
    }

    /** One glyph for each character; the text must have been checked by {@link #missing}. */
    List<Glyph> glyphs(String text) {
        List<Glyph> glyphs = new ArrayList<>();
        text.codePoints().forEach(c -> glyphs.add(glyph(c)));
        return Glyph.alignedLatin(glyphs);
    }

    /** An em of one unit, the baseline at zero, downwards; empty if the font has no such character. */
    Optional<Shape> letter(int codePoint) {
        return canDraw(codePoint)
                ? Optional.of(
                        AffineTransform.getScaleInstance(1.0 / EM, 1.0 / EM).createTransformedShape(outline(codePoint)))
                : Optional.empty();
    }

    /** Of an em. */
    double advance(int codePoint) {
        return font.createGlyphVector(UNHINTED, Character.toString(codePoint))
                        .getGlyphMetrics(0)
                        .getAdvanceX()
                / EM;
    }

    private boolean canDraw(int codePoint) {
        // canDisplay says yes to characters that are drawn as nothing, and a combining mark has no place of its own.
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            case Character.SPACE_SEPARATOR -> true;
            default ->
                font.canDisplay(codePoint) && !outline(codePoint).getBounds2D().isEmpty();
        };
    }

    private Glyph glyph(int codePoint) {
        AffineTransform toFace = new AffineTransform();
        toFace.scale(1 / FACE, 1 / FACE);
        toFace.translate(0, FACE_MIDDLE);
        return Glyph.of(codePoint, toFace.createTransformedShape(outline(codePoint)));
    }

    private Shape outline(int codePoint) {
        return font.createGlyphVector(UNHINTED, Character.toString(codePoint)).getOutline();
    }

    private static String shown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.OTHER_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.OTHER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.OTHER_PUNCTUATION -> Character.toString(codePoint);
            default -> "U+%04X".formatted(codePoint);
        };
    }

    /** Loaded on first use and by one thread only. */
    private static final class Packaged {
        static final SealFont FONT = load();

        private static SealFont load() {
            try (InputStream in = SealFont.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new FileNotFoundException(RESOURCE);
                }
                return new SealFont(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) EM));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the packaged font is damaged", e);
            }
        }
    }
}
