package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fonts of a document by their id, read once. */
final class Fonts {
    private final Resources resources;
    private final Budget budget;
    private final Map<String, Face> faces = new HashMap<>();

    /**
     * A font with what stands in for it.
     *
     * @param own empty if the document does not bring it, or it cannot be read
     * @param bold whether the stand-in is to be made bolder
     * @param characters those that were asked for already
     */
    record Face(Optional<Typeface> own, Typeface substitute, boolean bold, Map<Integer, Optional<Outline>> characters) {
        Optional<Outline> character(int codePoint) {
            return characters.computeIfAbsent(
                    codePoint, c -> own.flatMap(font -> font.character(c)).or(() -> substitute.character(c)));
        }

        Optional<Outline> glyph(int id) {
            return own.flatMap(font -> font.glyph(id));
        }
    }

    Fonts(Resources resources, Budget budget) {
        this.resources = resources;
        this.budget = budget;
    }

    Face face(String id) {
        return faces.computeIfAbsent(id, this::read);
    }

    private Face read(String id) {
        Optional<Resources.Item> item = resources.find("Font", id);
        Optional<Typeface> own = item.flatMap(font -> resources.file(font, "FontFile", Budget.Cost.FONTS))
                .flatMap(EmbeddedFont::read);
        if (own.isEmpty()
                && item.stream()
                        .anyMatch(font -> font.element().first("FontFile").isPresent())) {
            budget.leaveOut(LeftOut.PART);
        }
        Optional<Element> element = item.map(Resources.Item::element);
        boolean bold = element.stream()
                .anyMatch(font -> isTrue(font.attribute("Bold"))
                        || font.attribute("FontName").endsWith("Bold"));
        boolean italic = element.stream().anyMatch(font -> isTrue(font.attribute("Italic")));
        return new Face(own, new SubstituteFont(italic), bold && own.isEmpty(), new HashMap<>());
    }

    private static boolean isTrue(String value) {
        return value.equalsIgnoreCase("true") || value.equals("1");
    }
}
