package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.drawing.Letters;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * For fonts that the document does not bring: the packaged one, and for characters it lacks the one that PDFBox brings along.
 * Fonts of the system are not asked, so that a picture does not depend on the machine.
 */
record SubstituteFont(boolean italic) implements Typeface {
    private static final AffineTransform SLANT = AffineTransform.getShearInstance(-0.2, 0);

    @Override
    public Optional<Outline> character(int codePoint) {
        Optional<Outline> upright = Letters.outline(codePoint)
                .map(shape -> new Outline(shape, Letters.advance(codePoint)))
                .or(() -> Other.FONT.flatMap(font -> font.character(codePoint)));
        return italic ? upright.map(SubstituteFont::slanted) : upright;
    }

    @Override
    public Optional<Outline> glyph(int id) {
        return Optional.empty();
    }

    private static Outline slanted(Outline outline) {
        Shape slanted = SLANT.createTransformedShape(outline.shape());
        return new Outline(slanted, outline.advance());
    }

    /** Loaded when the first character needs it. */
    private static final class Other {
        private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        static final Optional<Typeface> FONT = load();

        private static Optional<Typeface> load() {
            try (InputStream in = PDFont.class.getResourceAsStream(RESOURCE)) {
                return in == null ? Optional.empty() : EmbeddedFont.read(in.readAllBytes());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
