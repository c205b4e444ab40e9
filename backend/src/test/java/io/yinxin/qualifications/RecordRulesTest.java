package io.yinxin.qualifications;

import static io.yinxin.qualifications.Definitions.field;
import static io.yinxin.qualifications.Definitions.grey;
import static io.yinxin.qualifications.Definitions.shared;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table of spec 08 section 4, and what is no fault. */
class RecordRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static final Catalogue CATALOGUE = Definitions.catalogue(
            grey("cardField", FieldType.TEXT, "CARD"),
            grey("marketField", FieldType.TEXT, "MARKET"),
            shared("commerceField", "COMMERCE"),
            field("ownField", FieldType.TEXT));

    private static final Held HELD = new Held(
            3,
            Map.of(
                    "cardField", new HeldValue("card", "CARD", BEFORE),
                    "marketField", new HeldValue("market", "MARKET", BEFORE),
                    "commerceField", new HeldValue("commerce", "COMMERCE", BEFORE),
                    "ownField", new HeldValue("own", "USER", BEFORE)));

    /** Who may write what: a row of the table per line, a column per field. */
    @ParameterizedTest
    @Tag("QLF-05")
    @Tag("QLF-15")
    @CsvSource({
        "CARD,     cardField, 1", "CARD,     marketField, 0", "CARD,     commerceField, 0", "CARD,     ownField, 0",
        "MARKET,   cardField, 0", "MARKET,   marketField, 1", "MARKET,   commerceField, 0", "MARKET,   ownField, 0",
        "COMMERCE, cardField, 0", "COMMERCE, marketField, 0", "COMMERCE, commerceField, 1", "COMMERCE, ownField, 0"
    })
    void aSourceWritesItsOwnFieldsOnly(String source, String field, int written) {
        Map<String, String> told = Map.of(
                "cardField", "new", "marketField", "new", "commerceField", "new", "ownField", "new", "foreign", "new");

        assertThat(SyncRules.taken(CATALOGUE, HELD, source, told, TODAY).containsKey(field))
                .isEqualTo(written == 1);
    }

    @ParameterizedTest
    @Tag("QLF-04")
    @Tag("QLF-06")
    @CsvSource({
        "cardField, QLF_READ_ONLY",
        "marketField, QLF_READ_ONLY",
        "commerceField, ''",
        "ownField, ''",
        "noField, QLF_FIELD_UNKNOWN"
    })
    void anAdministratorWritesWhatIsNotGrey(String field, String code) {
        List<FieldError> found = RecordRules.findings(CATALOGUE, HELD, Map.of(field, "new"), TODAY);

        assertThat(found.stream().map(FieldError::code)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    @Tag("QLF-04")
    void sendingBackAGreyFieldUnchangedIsNoFault() {
        assertThat(RecordRules.findings(CATALOGUE, HELD, Map.of("cardField", "card"), TODAY))
                .isEmpty();
    }

    @Test
    @Tag("QLF-07")
    void allFaultsAreToldAtOnce() {
        Map<String, String> wanted = Map.of("cardField", "new", "ownField", "a<b", "noField", "x");

        assertThat(RecordRules.findings(CATALOGUE, HELD, wanted, TODAY).stream().map(FieldError::field))
                .containsExactlyInAnyOrder("cardField", "ownField", "noField");
    }

    @Test
    @Tag("QLF-11")
    void whatDidNotChangeKeepsItsSourceAndDate() {
        List<ValueChange> changes =
                RecordRules.changes(CATALOGUE, HELD, Map.of("commerceField", "typed", "ownField", "own"));
        Held after = RecordRules.after(HELD, changes, HeldValue.USER, NOW);

        assertThat(changes).containsExactly(new ValueChange("commerceField", "commerce", "typed"));
        assertThat(after.version()).isEqualTo(4);
        assertThat(after.of("commerceField")).isEqualTo(new HeldValue("typed", "USER", NOW));
        assertThat(after.of("ownField")).isEqualTo(new HeldValue("own", "USER", BEFORE));
    }

    @Test
    @Tag("QLF-11")
    void anEmptyValueTakesItAway() {
        List<ValueChange> changes = RecordRules.changes(CATALOGUE, HELD, Map.of("ownField", ""));

        assertThat(changes).containsExactly(new ValueChange("ownField", "own", null));
        assertThat(RecordRules.after(HELD, changes, HeldValue.USER, NOW).of("ownField"))
                .isNull();
    }

    @Test
    @Tag("QLF-13")
    void aRequiredFieldWithoutValueIsMissingAndNoFault() {
        Catalogue catalogue = Definitions.catalogue(Definitions.required("must"), field("may", FieldType.TEXT));

        assertThat(RecordRules.findings(catalogue, Held.NOTHING, Map.of("must", ""), TODAY))
                .isEmpty();
        assertThat(RecordRules.missing(catalogue.tabs().getFirst().all(), Held.NOTHING))
                .containsExactly("must");
    }
}
