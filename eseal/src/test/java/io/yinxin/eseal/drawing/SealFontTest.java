package io.yinxin.eseal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SEL-76")
class SealFontTest {
    @Test
    void everyMissingCharacterIsNamedOnce() {
        // U+20021 and U+2A6A5 are of Extension B.
        assertThatThrownBy(() -> draw("青\uD840\uDC21禾\uD869\uDEA5印\uD840\uDC21信"))
                .isInstanceOfSatisfying(DrawingProblem.class, e -> {
                    assertThat(e.code()).isEqualTo(DrawingError.GLYPH_MISSING);
                    assertThat(e.part()).isEqualTo(DrawingPart.NAME);
                    assertThat(e.characters()).containsExactly("\uD840\uDC21", "\uD869\uDEA5");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\uDB40\uDD00", "\uE000", "\u0007", "\uD800", "\n", "\u202E"})
    void whatCannotBeSeenIsNamedByItsNumber(String invisible) {
        assertThatThrownBy(() -> draw("青禾" + invisible + "印信"))
                .isInstanceOfSatisfying(
                        DrawingProblem.class,
                        e -> assertThat(e.characters()).containsExactly("U+%04X".formatted(invisible.codePointAt(0))));
    }

    @Test
    void aMissingCharacterOfTheCaptionIsNamedToo() {
        SealTemplate template = SealKind.CONTRACT.template().withCaption("\uD840\uDC21部");
        assertThatThrownBy(() -> new DrawSeal().draw(SealDesign.of(template, Names.OF_8)))
                .isInstanceOfSatisfying(DrawingProblem.class, e -> {
                    assertThat(e.part()).isEqualTo(DrawingPart.CAPTION);
                    assertThat(e.characters()).containsExactly("\uD840\uDC21");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"㑇㙍䶮", "犇骉鱻麤龘靐", "淼堃喆昇祎璟", "〇一二三", "印信（上海）Tech有限公司", "青禾·印信(中国)No.1 & Söhne"})
    @Tag("SEL-29")
    void rareCharactersLatinAndBracketsAreDrawn(String name) {
        assertThatCode(() -> draw(name)).doesNotThrowAnyException();
    }

    @Test
    void allOfTheBasicBlockAndOfExtensionAIsThere() {
        StringBuilder all = new StringBuilder();
        for (int c = 0x4E00; c <= 0x9FFF; c++) {
            all.appendCodePoint(c);
        }
        for (int c = 0x3400; c <= 0x4DBF; c++) {
            all.appendCodePoint(c);
        }
        assertThat(SealFont.packaged().missing(all.toString())).isEmpty();
    }

    @Test
    @Tag("SEL-29")
    void lettersAndBracketsTakeLessRoomThanIdeographs() {
        var glyphs = SealFont.packaged().glyphs("印（Wi");
        assertThat(glyphs.get(0).width()).isEqualTo(1);
        assertThat(glyphs.get(1).width()).isBetween(0.3, 0.6);
        assertThat(glyphs.get(3).width())
                .isBetween(0.3, 0.6)
                .isLessThan(glyphs.get(2).width());
    }

    @Test
    void lettersWithTailsShareALine() {
        var glyphs = SealFont.packaged().glyphs("xgpx");
        double left = glyphs.get(0).outline().getBounds2D().getMaxY();
        assertThat(glyphs.get(3).outline().getBounds2D().getMaxY()).isEqualTo(left);
        assertThat(glyphs.get(1).outline().getBounds2D().getMaxY())
                .isGreaterThan(left)
                .isLessThanOrEqualTo(0.5);
    }

    @Test
    void theLicenceIsPackagedWithTheFont() throws IOException {
        try (InputStream in = SealFont.class.getResourceAsStream("seal-font-licence.txt")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("SIL Open Font License");
        }
    }

    private static SealDrawing draw(String name) {
        return new DrawSeal().draw(SealDesign.of(SealKind.COMPANY.template(), name));
    }
}
