package io.yinxin.qualifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.problem.FieldError;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The column "type / rule" of spec 08 table 2.2. */
@Tag("QLF-07")
class ValueRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "TEXT, 样例路1号, ''",
                "TEXT, a<b, QLF_TEXT_INVALID",
                "LETTERS_DIGITS, ab12, ''",
                "LETTERS_DIGITS, ab-12, QLF_LETTERS_DIGITS_INVALID",
                "DIGITS, 1234, ''",
                "DIGITS, 12a4, QLF_DIGITS_INVALID",
                "PHONE, +86(10)1-2, ''",
                "PHONE, 010/1234, QLF_PHONE_INVALID",
                "PERSON, 王样例, ''",
                "PERSON, 7, NAME_INVALID",
                "DATE, 2040-02-29, ''",
                "DATE, 2041-02-29, QLF_DATE_INVALID",
                "DATE, 20400229, QLF_DATE_INVALID",
                "PAST_DATE, 2026-11-21, ''",
                "PAST_DATE, 2026-11-22, QLF_DATE_FUTURE",
                "PAST_DATE, gestern, QLF_DATE_INVALID",
                "CODE, GOODS, ''",
                "CODE, NONE, QLF_CHOICE_INVALID",
                "CODE, \"GOODS,GOODS\", QLF_CHOICE_INVALID",
                "CODE, \",\", QLF_CHOICE_INVALID",
                "CODE, BARTER, QLF_CHOICE_INVALID",
                "TICK, true, ''",
                "TICK, yes, QLF_TICK_INVALID",
                "AMOUNT, 1000000.00 CNY, ''",
                "AMOUNT, 1.234 CNY, QLF_AMOUNT_INVALID",
                "AMOUNT, -1 CNY, QLF_AMOUNT_INVALID",
                "TERM, 2020-01-01/2040-01-01, ''",
                "TERM, 2020-01-01/.., ''",
                "TERM, 2040-01-01/2020-01-01, QLF_TERM_INVALID",
                "TERM, 2020-01-01, QLF_TERM_INVALID"
            })
    void judgesByType(FieldType type, String typed, String code) {
        FieldDefinition field = Definitions.field("any", type);
        String value = ValueRules.normalise(field, Definitions.SCOPES, typed);

        assertThat(ValueRules.finding(field, Definitions.SCOPES, value, "", TODAY)
                        .map(FieldError::code)
                        .orElse("''"))
                .isEqualTo(code);
    }

    @Test
    void lengthsAreThoseOfTheField() {
        FieldDefinition number = Definitions.field("number", FieldType.DIGITS, 10, 10);
        FieldDefinition filing = Definitions.field("filing", FieldType.LETTERS_DIGITS, 1, 20);
        FieldDefinition text = Definitions.field("text", FieldType.TEXT, 2, 4);

        assertThat(ValueRules.finding(number, CodeList.NONE, "123456789", "", TODAY)
                        .orElseThrow()
                        .params())
                .isEqualTo(Map.of("range", "10"));
        assertThat(ValueRules.finding(filing, CodeList.NONE, "A".repeat(21), "", TODAY)
                        .orElseThrow()
                        .params())
                .isEqualTo(Map.of("range", "1-20"));
        assertThat(ValueRules.finding(text, CodeList.NONE, "五个字符啊", "", TODAY))
                .contains(new FieldError("text", "TOO_LONG", Map.of("n", 4)));
        assertThat(ValueRules.finding(text, CodeList.NONE, "一", "", TODAY))
                .contains(new FieldError("text", "QLF_TOO_SHORT", Map.of("n", 2)));
        // Characters outside of the first plane count once.
        assertThat(ValueRules.finding(text, CodeList.NONE, "𠮷𠮷𠮷𠮷", "", TODAY))
                .isEmpty();
    }

    @Test
    @Tag("QLF-12")
    void aChoiceThatIsClosedByNowMayStayAndIsNotChosenAnew() {
        FieldDefinition field = Definitions.field("scope", FieldType.CODES);

        assertThat(ValueRules.finding(field, Definitions.SCOPES, "GOODS,BARTER", "BARTER", TODAY))
                .isEmpty();
        assertThat(ValueRules.finding(field, Definitions.SCOPES, "GOODS,BARTER", "GOODS", TODAY))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "CODES, \"AGENCY, GOODS,GOODS\", \"GOODS,AGENCY\"",
                "LETTERS_DIGITS, \" ab1 \", AB1",
                "PHONE, 010 1234, 0101234",
                "TICK, false, \"\"",
                "TEXT, \" a b \", a b"
            })
    void oneValueHasOneForm(FieldType type, String typed, String kept) {
        assertThat(ValueRules.normalise(Definitions.field("any", type), Definitions.SCOPES, typed))
                .isEqualTo(kept);
    }
}
