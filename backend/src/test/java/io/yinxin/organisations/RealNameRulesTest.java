package io.yinxin.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spec 10 table 4.1, columns "proves" and "level", and what methods are worth together. */
class RealNameRulesTest {
    @ParameterizedTest
    @Tag("RNV-02")
    @CsvSource({
        "CARD,                HIGH,   true,  true",
        "LEGAL_REP,           MEDIUM, true,  true",
        "LEGAL_REP_BANK_CARD, HIGH,   true,  true",
        "BANK_KEY,            MEDIUM, true,  false",
        "HOLDER,              NONE,   false, true",
        "REGISTRATION,        MEDIUM, true,  true",
        "IDENTITY,            MEDIUM, false, true",
        "BANK_CARD,           HIGH,   false, true"
    })
    @DisplayName("Every method has its level and its sides")
    void byItself(RealNameMethod method, RealNameLevel level, boolean organisation, boolean holder) {
        assertThat(RealNameRules.level(Set.of(method))).isEqualTo(level);
        assertThat(method.provesOrganisation()).isEqualTo(organisation);
        assertThat(method.provesHolder()).isEqualTo(holder);
    }

    @ParameterizedTest
    @Tag("RNV-01")
    @Tag("RNV-54")
    @CsvSource({
        "'',                          NONE",
        "REGISTRATION LEGAL_REP,      MEDIUM",
        "REGISTRATION CARD,           HIGH",
        "IDENTITY BANK_CARD,          HIGH",
        "BANK_KEY REGISTRATION,       HIGH",
        "BANK_KEY LEGAL_REP,          HIGH",
        "BANK_KEY HOLDER,             HIGH",
        "HOLDER REGISTRATION,         MEDIUM"
    })
    @DisplayName("The highest level counts; a bank key becomes HIGH with the person at the screen")
    void together(String methods, RealNameLevel level) {
        assertThat(RealNameRules.level(set(methods))).isEqualTo(level);
    }

    @Test
    @Tag("RNV-54")
    @DisplayName("The bank alone wants the administrator proven, too")
    void wantsHolder() {
        assertThat(RealNameRules.wantsHolder(set("BANK_KEY"))).isTrue();
        assertThat(RealNameRules.wantsHolder(set("BANK_KEY HOLDER"))).isFalse();
        assertThat(RealNameRules.wantsHolder(set("REGISTRATION"))).isFalse();
        assertThat(RealNameRules.wantsHolder(set(""))).isFalse();
    }

    private static Set<RealNameMethod> set(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(RealNameMethod::valueOf)
                .collect(Collectors.toSet());
    }
}
