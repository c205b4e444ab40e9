package io.yinxin.eseal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("SEL-29")
class NameFitTest {
    @ParameterizedTest(name = "{0} characters on 40 mm")
    @CsvSource(textBlock = """
            # characters, height, ratio, sweep
             4, 4.2, 1.00,  90
             6, 4.2, 1.00, 150
            14, 4.2, 0.99, 230
            20, 4.0, 0.80, 255
            30, 3.2, 0.73, 268
            40, 2.6, 0.72, 278
            50, 2.2, 0.72, 290
            """)
    void longerNamesAreCondensedAndThenSmaller(int characters, double height, double ratio, double sweep) {
        NameFit fit = fit(SealKind.COMPANY.template(), characters);

        assertThat(fit.rings()).isEqualTo(1);
        assertThat(fit.height()).isCloseTo(height, within(0.11));
        assertThat(fit.ratio()).isCloseTo(ratio, within(0.04));
        assertThat(fit.sweep()).isCloseTo(sweep, within(0.01));
    }

    @ParameterizedTest
    @EnumSource(SealKind.class)
    void aLongerNameIsNeverHigherInTheSameNumberOfRings(SealKind kind) {
        NameFit before = draw(kind, 1).nameFit();
        for (int n = 2; n <= 60; n++) {
            NameFit fit = draw(kind, n).nameFit();
            assertThat(fit.rings()).as("%d characters", n).isGreaterThanOrEqualTo(before.rings());
            if (fit.rings() == before.rings()) {
                assertThat(fit.height()).as("%d characters", n).isLessThanOrEqualTo(before.height());
            }
            before = fit;
        }
    }

    @ParameterizedTest
    @EnumSource(SealKind.class)
    void whatIsDrawnCanBeRead(SealKind kind) {
        IntStream.rangeClosed(1, 60).forEach(n -> {
            NameFit fit = draw(kind, n).nameFit();
            assertThat(fit.height()).as("%d characters", n).isBetween(1.8 - 1e-9, 4.2);
            assertThat(fit.ratio()).as("%d characters", n).isBetween(0.70, 1.0);
        });
    }

    @Test
    void aHundredCharactersStandInTwoRings() {
        assertThat(fit(SealKind.COMPANY.template(), 100).rings()).isEqualTo(2);
    }

    @Test
    void shortNamesStayAtTheTop() {
        assertThat(fit(SealKind.COMPANY.template(), 1).sweep()).isZero();
        assertThat(fit(SealKind.COMPANY.template(), 3).sweep()).isCloseTo(60, within(0.01));
    }

    @Test
    void aNameThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> fit(SealKind.COMPANY.template().withDiameter(30), 100))
                .isInstanceOfSatisfying(DrawingProblem.class, e -> {
                    assertThat(e.code()).isEqualTo(DrawingError.TOO_LONG);
                    assertThat(e.part()).isEqualTo(DrawingPart.NAME);
                });
    }

    @Test
    void theGreaterSealHasTheGreaterCharacters() {
        SealTemplate template = SealKind.COMPANY.template();
        assertThat(fit(template.withDiameter(42), 30).height())
                .isGreaterThan(fit(template, 30).height());
    }

    private static SealDrawing draw(SealKind kind, int characters) {
        return new DrawSeal().draw(Names.design(kind, Names.of(characters)));
    }

    private static NameFit fit(SealTemplate template, int characters) {
        return new DrawSeal()
                .draw(SealDesign.of(template, Names.of(characters)))
                .nameFit();
    }
}
