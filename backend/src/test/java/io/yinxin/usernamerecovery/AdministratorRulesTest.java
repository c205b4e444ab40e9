package io.yinxin.usernamerecovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.usernamerecovery.AdministratorRules.Requester;
import io.yinxin.usernamerecovery.AdministratorRules.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spec 03 table 4.2, cell by cell; the first column is the row of the table. */
@Tag("RCU-12")
@Tag("RCU-14")
@Tag("RCU-16")
@Tag("RCU-17")
@Tag("RCU-18")
@Tag("RCU-19")
@Tag("RCU-20")
@Tag("RCU-21")
class AdministratorRulesTest {
    private static final Map<String, Fact> FACTS =
            Map.of("L", Fact.LEGAL_REPRESENTATIVE, "A", Fact.ADMINISTRATOR, "O", Fact.OPERATORS);

    @ParameterizedTest(name = "row {0}: P {1}, requester {2}, facts {3}, one person {4}: {5}")
    @CsvSource({
        "1, true, LEGAL_REPRESENTATIVE, , false, pass",
        "1, true, LEGAL_REPRESENTATIVE, , true, pass",
        "2, true, ADMINISTRATOR, , false, pass",
        "2, true, ADMINISTRATOR, , true, pass",
        "3, true, OTHER, , false, 1 of LAO",
        "3, true, OTHER, , true, 1 of LAO",
        "4, true, OTHER, L, false, pass",
        "4, true, OTHER, A, false, pass",
        "4, true, OTHER, O, false, pass",
        "4, true, OTHER, L, true, pass",
        "4, true, OTHER, A, true, pass",
        "4, true, OTHER, O, true, pass",
        "5, false, OTHER, , false, 2 of LAO",
        "5, false, OTHER, , true, 2 of LAO",
        "6, false, OTHER, L, false, 1 of AO",
        "6, false, OTHER, A, false, 1 of LO",
        "6, false, OTHER, O, false, 1 of LA",
        "6, false, OTHER, L, true, 1 of O",
        "6, false, OTHER, A, true, 1 of O",
        "6, false, OTHER, O, true, 1 of LA",
        "7, false, OTHER, LA, false, pass",
        "8, false, OTHER, LA, true, 1 of O",
        "9, false, OTHER, LO, false, pass",
        "9, false, OTHER, AO, false, pass",
        "9, false, OTHER, LO, true, pass",
        "9, false, OTHER, AO, true, pass",
        "10, false, LEGAL_REPRESENTATIVE, , false, 1 of AO",
        "10, false, ADMINISTRATOR, , false, 1 of LO",
        "10, false, LEGAL_REPRESENTATIVE, , true, 1 of O",
        "10, false, ADMINISTRATOR, , true, 1 of O",
        "10, false, LEGAL_REPRESENTATIVE, L, false, 1 of AO",
        "10, false, ADMINISTRATOR, A, false, 1 of LO",
        "11, false, LEGAL_REPRESENTATIVE, O, false, pass",
        "11, false, ADMINISTRATOR, O, false, pass",
        "11, false, LEGAL_REPRESENTATIVE, O, true, pass",
        "11, false, ADMINISTRATOR, O, true, pass",
        "12, false, LEGAL_REPRESENTATIVE, A, false, pass",
        "12, false, LEGAL_REPRESENTATIVE, A, true, 1 of O",
        "13, false, ADMINISTRATOR, L, false, pass",
        "13, false, ADMINISTRATOR, L, true, 1 of O",
        "14, true, NOT_PROVEN, LAO, false, refused",
        "14, false, NOT_PROVEN, LAO, false, refused",
        "14, true, NOT_PROVEN, , true, refused",
    })
    void table(
            int row, boolean phone, Requester requester, @Nullable String facts, boolean onePerson, String expected) {
        Verdict verdict = AdministratorRules.judge(phone, requester, facts(facts), onePerson);
        assertThat(written(verdict)).isEqualTo(expected);
    }

    private static Set<Fact> facts(@Nullable String letters) {
        EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
        if (letters != null) {
            Arrays.stream(letters.split("")).map(FACTS::get).forEach(facts::add);
        }
        return facts;
    }

    private static String written(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed passed -> "pass";
            case Verdict.Refused refused -> "refused";
            case Verdict.Needs needs ->
                needs.count() + " of "
                        + needs.among().stream()
                                .map(fact -> fact.name().substring(0, 1))
                                .collect(Collectors.joining());
        };
    }
}
