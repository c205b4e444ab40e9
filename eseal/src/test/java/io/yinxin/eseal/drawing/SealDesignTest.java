package io.yinxin.eseal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SEL-29")
class SealDesignTest {
    private static final SealTemplate COMPANY = SealKind.COMPANY.template();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void aNameIsNeeded(String nothing) {
        refused(() -> SealDesign.of(COMPANY, nothing), DrawingError.EMPTY, DrawingPart.NAME);
    }

    @Test
    void aNameHasAHundredCharactersAtMost() {
        refused(() -> SealDesign.of(COMPANY, Names.of(101)), DrawingError.TOO_LONG, DrawingPart.NAME);
    }

    @Test
    void charactersAreCountedAndNotTheirHalves() {
        assertThat(SealDesign.of(COMPANY, "\uD840\uDC21".repeat(100)).organisation())
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91000000", "91000000ma00yinx1n", "91000000MA00YINX1N000", "９１0000000000000"})
    void aTaxNumberHasFifteenToTwentyDigitsAndCapitals(String number) {
        refused(() -> SealDesign.invoice(Names.OF_8, number), DrawingError.NUMBER_INVALID, DrawingPart.TAX_NUMBER);
    }

    @Test
    void anInvoiceSealNeedsATaxNumberAndNoOtherHasOne() {
        refused(
                () -> SealDesign.of(SealKind.INVOICE.template(), Names.OF_8),
                DrawingError.EMPTY,
                DrawingPart.TAX_NUMBER);
        refused(
                () -> new SealDesign(COMPANY, Names.OF_8, Optional.of(Names.TAX_NUMBER), Optional.empty()),
                DrawingError.NUMBER_INVALID,
                DrawingPart.TAX_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"COMPANY, 40", "CONTRACT, 40", "INVOICE, 12"})
    void aSerialNumberThatDoesNotFitIsRefused(SealKind kind, int digits) {
        SealDesign design = Names.design(kind, Names.OF_22).withSerial("1".repeat(digits));
        refused(() -> new DrawSeal().draw(design), DrawingError.TOO_LONG, DrawingPart.SERIAL);
    }

    @Test
    void aCaptionThatDoesNotFitIsRefused() {
        SealTemplate template = SealKind.CONTRACT.template().withCaption("东区第一财务结算中心专用章");
        refused(
                () -> new DrawSeal().draw(SealDesign.of(template, Names.OF_8)),
                DrawingError.TOO_LONG,
                DrawingPart.CAPTION);
    }

    @Test
    void aTemplateThatCannotBeDrawnIsRefusedWhereItIsMade() {
        assertThatThrownBy(() -> COMPANY.withDiameter(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COMPANY.withDiameter(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Runnable what, DrawingError code, DrawingPart part) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(DrawingProblem.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.part()).isEqualTo(part);
        });
    }
}
