package io.yinxin.eseal.ofd.preview;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.type1.Type1Font;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * A font out of the document: TrueType, OpenType, CFF or Type 1, read by FontBox. Java's own fonts would hand the bytes to
 * native code.
 */
final class EmbeddedFont implements Typeface {
    /** Of an em, where a font has no widths for us. */
    private static final double WIDE = 1;

    private final Source source;
    private final Map<Integer, Optional<Outline>> glyphs = new HashMap<>();

    private EmbeddedFont(Source source) {
        this.source = source;
    }

    /** What the formats have in common. */
    private interface Source {
        /** 0 if the font has none. */
        int id(int codePoint) throws IOException;

        Outline outline(int id) throws IOException;
    }

    /** Empty if it is no font that can be read. */
    static Optional<Typeface> read(byte[] file) {
        try {
            return Optional.of(new EmbeddedFont(source(file)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Outline> character(int codePoint) {
        try {
            int id = source.id(codePoint);
            return id > 0 ? glyph(id) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Outline> glyph(int id) {
        return glyphs.computeIfAbsent(id, this::outline);
    }

    /** FontBox lets some damage out as unchecked exceptions, and calls of subroutines in a circle as an overflow. */
    private Optional<Outline> outline(int id) {
        try {
            return Optional.of(source.outline(id));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Source source(byte[] file) throws IOException {
        int magic =
                file.length < 4 ? 0 : file[0] << 24 | (file[1] & 0xFF) << 16 | (file[2] & 0xFF) << 8 | file[3] & 0xFF;
        if (magic == 0x4F54544F) { // OTTO
            OpenTypeFont font = new OTFParser(true).parse(new RandomAccessReadBuffer(SfntTables.cleaned(file)));
            return font.isPostScript() ? compact(font) : trueType(font, Composites.NONE);
        }
        if (magic == 0x00010000 || magic == 0x74727565) { // true
            byte[] clean = SfntTables.cleaned(file);
            return trueType(new TTFParser(true).parse(new RandomAccessReadBuffer(clean)), new Composites(clean));
        }
        if (magic >>> 24 == 1) {
            return compact(
                    new CFFParser().parse(new RandomAccessReadBuffer(file)).getFirst());
        }
        return typeOne(Type1Font.createWithPFB(file));
    }

    private static Source trueType(TrueTypeFont font, Composites composites) throws IOException {
        CmapLookup characters = font.getUnicodeCmapLookup(false);
        AffineTransform toEm = flipped(1.0 / font.getUnitsPerEm());
        return new Source() {
            @Override
            public int id(int codePoint) {
                return lookedUp(characters, codePoint);
            }

            @Override
            public Outline outline(int id) throws IOException {
                composites.check(id);
                var glyph = font.getGlyph().getGlyph(id);
                Shape shape = glyph == null ? new Path2D.Double() : glyph.getPath();
                return new Outline(
                        toEm.createTransformedShape(shape), font.getAdvanceWidth(id) / (double) font.getUnitsPerEm());
            }
        };
    }

    private static Source compact(OpenTypeFont font) throws IOException {
        Source bare = compact(font.getCFF().getFont());
        CmapLookup characters = font.getUnicodeCmapLookup(false);
        return new Source() {
            @Override
            public int id(int codePoint) {
                return lookedUp(characters, codePoint);
            }

            @Override
            public Outline outline(int id) throws IOException {
                return new Outline(bare.outline(id).shape(), font.getAdvanceWidth(id) / (double) font.getUnitsPerEm());
            }
        };
    }

    private static Source compact(CFFFont font) {
        AffineTransform toEm = matrix(font.getFontMatrix());
        return new Source() {
            @Override
            public int id(int codePoint) {
                return font instanceof CFFCIDFont ? 0 : Math.max(0, named(font, codePoint));
            }

            @Override
            public Outline outline(int id) throws IOException {
                // Fonts with CID keys are asked by CID, OFD counts glyphs.
                int key = font instanceof CFFCIDFont ? font.getCharset().getCIDForGID(id) : id;
                var glyph = font.getType2CharString(key);
                return new Outline(toEm.createTransformedShape(glyph.getPath()), glyph.getWidth() * toEm.getScaleX());
            }
        };
    }

    private static int named(CFFFont font, int codePoint) {
        String name = GlyphList.getAdobeGlyphList().codePointToName(codePoint);
        return font instanceof CFFType1Font one ? one.nameToGID(name) : 0;
    }

    /** Its glyphs have names, no numbers: the character itself stands for the number. */
    private static Source typeOne(Type1Font font) {
        AffineTransform toEm = matrix(font.getFontMatrix());
        return new Source() {
            @Override
            public int id(int codePoint) throws IOException {
                return font.hasGlyph(GlyphList.getAdobeGlyphList().codePointToName(codePoint)) ? codePoint : 0;
            }

            @Override
            public Outline outline(int id) throws IOException {
                String name = GlyphList.getAdobeGlyphList().codePointToName(id);
                return new Outline(toEm.createTransformedShape(font.getPath(name)), WIDE / 2);
            }
        };
    }

    /** Fonts of symbols keep their characters in a private area. */
    private static int lookedUp(CmapLookup characters, int codePoint) {
        if (characters == null) {
            return 0;
        }
        int id = characters.getGlyphId(codePoint);
        return id == 0 && codePoint < 0x100 ? characters.getGlyphId(0xF000 + codePoint) : id;
    }

    private static AffineTransform flipped(double scale) {
        return AffineTransform.getScaleInstance(scale, -scale);
    }

    private static AffineTransform matrix(List<Number> numbers) {
        if (numbers == null || numbers.size() < 6) {
            return flipped(0.001);
        }
        AffineTransform toEm = flipped(1);
        toEm.concatenate(new AffineTransform(
                numbers.stream().limit(6).mapToDouble(Number::doubleValue).toArray()));
        return toEm;
    }
}
