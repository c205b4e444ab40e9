package io.yinxin.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REG-16")
class CodeNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110108MA01ABCD5T"})
    void acceptsRightSocialCreditCodes(String code) {
        assertThat(CodeNumbers.isUscc(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100M000100Y4", "9135O100M000100Y43", "91350100m000100Y43", ""})
    void refusesWrongSocialCreditCodes(String code) {
        assertThat(CodeNumbers.isUscc(code)).isFalse();
    }

    @Test
    void everySingleChangedCharacterOfASocialCreditCodeIsFound() {
        String right = "91110108MA01ABCD5T";
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '7' ? '8' : '7';
            String wrong = right.substring(0, i) + other + right.substring(i + 1);
            assertThat(CodeNumbers.isUscc(wrong)).as(wrong).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D2143569X", "MA01ABCD5"})
    void acceptsRightOrganisationCodes(String code) {
        assertThat(CodeNumbers.isOrgCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D21435690", "D2143569-X", "MA01ABCD6", "MA01ABCD", ""})
    void refusesWrongOrganisationCodes(String code) {
        assertThat(CodeNumbers.isOrgCode(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6222020000000000125", "6222020000000041111", "622202000007"})
    @Tag("RNV-43")
    void acceptsBankCardsWithARightCheckDigit(String number) {
        assertThat(CodeNumbers.isBankCard(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6222020000000000126", "62220200000", "62220200000000001250", "62220200000000O0125", ""})
    @Tag("RNV-43")
    void refusesWrongBankCards(String number) {
        assertThat(CodeNumbers.isBankCard(number)).isFalse();
    }

    @Test
    @Tag("RNV-43")
    void everySingleChangedDigitOfABankCardIsFound() {
        String right = "6222020000000000125";
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '9' ? '0' : (char) (right.charAt(i) + 1);
            assertThat(CodeNumbers.isBankCard(right.substring(0, i) + other + right.substring(i + 1)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440301198506142032"})
    void acceptsRightIdCards(String number) {
        assertThat(CodeNumbers.isIdCard(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519490231002X", "11010519491231002", "1101051949123100 X"})
    void refusesWrongIdCards(String number) {
        assertThat(CodeNumbers.isIdCard(number)).isFalse();
    }
}
