package io.yinxin.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of spec 09 sections 3 and 4, cell by cell. */
class SealRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "DISABLED, CHANGE,  true,  false",
        "DISABLED, REISSUE, true,  false",
        "DISABLED, ENABLE,  true,  false",
        "DISABLED, DISABLE, false, false",
        "DISABLED, DELETE,  true,  true",
        "ENABLED,  CHANGE,  true,  false",
        "ENABLED,  REISSUE, true,  false",
        "ENABLED,  ENABLE,  false, false",
        "ENABLED,  DISABLE, true,  false",
        "ENABLED,  DELETE,  false, false",
        "DELETED,  CHANGE,  false, false",
        "DELETED,  REISSUE, false, false",
        "DELETED,  ENABLE,  false, false",
        "DELETED,  DISABLE, false, false",
        "DELETED,  DELETE,  false, false"
    })
    @Tag("SEL-02")
    @Tag("SEL-11")
    @Tag("SEL-12")
    @Tag("SEL-14")
    @Tag("SEL-74")
    @DisplayName("What may be done in which state, and when another seal has taken its place")
    void acts(SealState state, SealAct act, boolean allowed, boolean allowedWhenSuperseded) {
        assertThat(SealRules.refusal(act, state, false).isEmpty()).isEqualTo(allowed);
        assertThat(SealRules.refusal(act, state, true).isEmpty()).isEqualTo(allowedWhenSuperseded);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,   false, true,  +1, +1, -",
        "DISABLED, false, true,  +1, +1, OPERATOR_DISABLED",
        "DELETED,  false, true,  +1, +1, OPERATOR_DELETED",
        "ACTIVE,   false, true,  -1, +1, CERT_EXPIRED",
        "ACTIVE,   false, true,  0,  +1, CERT_EXPIRED",
        "ACTIVE,   false, true,  +1, -1, VALIDITY_ENDED",
        "ACTIVE,   false, true,  -1, -1, CERT_EXPIRED",
        "ACTIVE,   false, false, +1, +1, CARD_UNBOUND",
        "DISABLED, false, false, -1, -1, OPERATOR_DISABLED",
        "ACTIVE,   true,  true,  +1, +1, ORGANISATION_CHANGED",
        "ACTIVE,   true,  false, -1, -1, ORGANISATION_CHANGED",
        "DELETED,  true,  true,  +1, +1, OPERATOR_DELETED"
    })
    @Tag("SEL-13")
    @Tag("SEL-59")
    @DisplayName("Why a seal may not be in use")
    void obstacles(
            PersonState person, boolean renamed, boolean card, int certificateDays, int validDays, String cause) {
        SealFacts facts = new SealFacts(
                person,
                renamed,
                card,
                NOW.plusSeconds(86_400L * certificateDays),
                NOW.plusSeconds(86_400L * validDays));
        Optional<EndCause> expected = cause.equals("-") ? Optional.empty() : Optional.of(EndCause.valueOf(cause));
        assertThat(SealRules.obstacle(facts, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, ''",
        "2026-01-02, 2026-06-30, ''",
        "2025-12-31, 2026-06-30, validFrom SEAL_DATE_OUT_OF_CERT",
        "2026-01-01, 2027-01-01, validTo SEAL_DATE_OUT_OF_CERT",
        "2025-12-31, 2027-01-01, validFrom SEAL_DATE_OUT_OF_CERT; validTo SEAL_DATE_OUT_OF_CERT",
        "2026-06-30, 2026-06-30, validTo DATE_RANGE_INVALID",
        "2026-06-30, 2026-06-29, validTo DATE_RANGE_INVALID",
        "2027-01-02, 2027-01-01, validFrom SEAL_DATE_OUT_OF_CERT; validTo SEAL_DATE_OUT_OF_CERT"
    })
    @Tag("SEL-21")
    @DisplayName("Days within those of the certificate, to after from")
    void days(LocalDate from, LocalDate to, String expected) {
        List<String> found =
                SealRules.days(from, to, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")).stream()
                        .map(finding -> finding.field() + " " + finding.code())
                        .toList();
        assertThat(String.join("; ", found)).isEqualTo(expected);
    }

    @Test
    @Tag("SEL-21")
    @DisplayName(
            "A seal is valid from the beginning of its first to the end of its last day, but not beyond the certificate")
    void instants() {
        Instant certificateFrom = Instant.parse("2026-01-01T02:00:00Z");
        Instant certificateTo = Instant.parse("2026-12-31T02:00:00Z");
        assertThat(SealRules.start(LocalDate.parse("2026-01-01"), certificateFrom, ZONE))
                .isEqualTo(certificateFrom);
        assertThat(SealRules.start(LocalDate.parse("2026-03-01"), certificateFrom, ZONE))
                .isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(SealRules.end(LocalDate.parse("2026-12-31"), certificateTo, ZONE))
                .isEqualTo(certificateTo);
        assertThat(SealRules.end(LocalDate.parse("2026-12-30"), certificateTo, ZONE))
                .isEqualTo(Instant.parse("2026-12-30T15:59:59Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "试用（北京）贸易有限公司, true",
        "试用(北京)贸易有限公司, true",
        "试用（北京）贸易, true",
        "贸易有限公司, true",
        "试用（上海）贸易有限公司, false",
        "试用（北京）贸易有限公司章, false",
        "' ', false"
    })
    @Tag("SEL-33")
    @DisplayName("The issuing organisation is the recorded name or a part of it, with brackets of either width")
    void names(String issuing, boolean allowed) {
        assertThat(SealRules.isNameOf(issuing, "试用（北京）贸易有限公司")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(PersonState.class)
    @Tag("SEL-42")
    @DisplayName("A signature stands and falls with its person")
    void people(PersonState person) {
        assertThat(SealRules.ofPerson(person).isEmpty()).isEqualTo(person == PersonState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, 试用贸易,         true",
        "STANDARD, 试用贸易有限公司, true",
        "STANDARD, 样品贸易,         false",
        "IMAGE,    试用贸易有限公司, true",
        "IMAGE,    试用贸易,         false"
    })
    @Tag("SEL-33")
    @DisplayName("A drawn picture shows a part of the present name, one from a scan the whole as it was then")
    void pictures(MakingWay way, String issuing, boolean shows) {
        assertThat(SealRules.stillShows(way, issuing, "试用贸易有限公司")).isEqualTo(shows);
    }
}
