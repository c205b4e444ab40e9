package io.yinxin.realname;

import static io.yinxin.organisations.RealNameMethod.BANK_CARD;
import static io.yinxin.organisations.RealNameMethod.BANK_KEY;
import static io.yinxin.organisations.RealNameMethod.CARD;
import static io.yinxin.organisations.RealNameMethod.IDENTITY;
import static io.yinxin.organisations.RealNameMethod.LEGAL_REP;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.Holder;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.security.UserKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodRulesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    @Tag("RNV-03")
    @Tag("RNV-08")
    @Tag("RNV-37")
    @DisplayName("Each kind of user has its tiles, in their order; overseas and department users have none")
    void offered() {
        assertThat(MethodRules.offered(UserKind.ENT_ADMIN)).containsExactly(CARD, LEGAL_REP, BANK_KEY);
        assertThat(MethodRules.offered(UserKind.ENT_OPERATOR)).containsExactly(IDENTITY, BANK_CARD, CARD);
        assertThat(MethodRules.offered(UserKind.INDIVIDUAL)).containsExactly(IDENTITY, BANK_CARD);
        assertThat(MethodRules.offered(UserKind.OVERSEAS)).isEmpty();
        assertThat(MethodRules.offered(UserKind.DEPARTMENT)).isEmpty();
    }

    @ParameterizedTest
    @Tag("RNV-07")
    @Tag("RNV-09")
    @CsvSource({
        "NONE,                OPEN,       OPEN,       OPEN",
        "REGISTRATION,        OPEN,       OPEN,       OPEN",
        "CARD,                PASSED,     NOT_NEEDED, NOT_NEEDED",
        "LEGAL_REP,           OPEN,       PASSED,     OPEN",
        "LEGAL_REP_BANK_CARD, NOT_NEEDED, PASSED,     NOT_NEEDED",
        "BANK_KEY,            OPEN,       OPEN,       PASSED"
    })
    @DisplayName("A tile is passed, open, or needed no more at HIGH; the administrator's card is recommended")
    void states(String method, Tile.State card, Tile.State legalRep, Tile.State bankKey) {
        List<Tile> tiles = MethodRules.tiles(UserKind.ENT_ADMIN, known(method), Set.of());
        assertThat(tiles).extracting(Tile::state).containsExactly(card, legalRep, bankKey);
        assertThat(tiles).extracting(Tile::recommended).containsExactly(true, false, false);
        assertThat(MethodRules.tiles(UserKind.ENT_OPERATOR, known(method), Set.of()))
                .extracting(Tile::recommended)
                .containsOnly(false);
    }

    @ParameterizedTest
    @Tag("RNV-06")
    @CsvSource({
        "ENT_ADMIN,    CARD,      ''",
        "ENT_ADMIN,    LEGAL_REP, HOLDER",
        "ENT_ADMIN,    BANK_KEY,  ''",
        "ENT_OPERATOR, IDENTITY,  HOLDER HOLDER_DATES",
        "ENT_OPERATOR, BANK_CARD, HOLDER",
        "ENT_OPERATOR, CARD,      HOLDER",
        "INDIVIDUAL,   IDENTITY,  HOLDER HOLDER_DATES",
        "INDIVIDUAL,   BANK_CARD, HOLDER"
    })
    @DisplayName("A tile names what of the missing data it needs")
    void needs(UserKind kind, RealNameMethod method, String needed) {
        Set<MissingData> all = Set.of(MissingData.values());
        Tile tile = MethodRules.tiles(kind, RealName.NONE, all).stream()
                .filter(one -> one.method() == method)
                .findFirst()
                .orElseThrow();
        assertThat(tile.missing().stream().map(Enum::name).sorted())
                .containsExactlyElementsOf(needed.isEmpty() ? List.of() : List.of(needed.split(" ")));
    }

    @Test
    @Tag("RNV-05")
    @DisplayName("What is not on record: legal representative, holder, and the dates of an ID card")
    void missing() {
        assertThat(MethodRules.missing(UserKind.ENT_ADMIN, false, null))
                .containsExactlyInAnyOrder(MissingData.LEGAL_REPRESENTATIVE, MissingData.HOLDER);
        assertThat(MethodRules.missing(UserKind.ENT_OPERATOR, false, holder("ID_CARD", null)))
                .containsExactly(MissingData.HOLDER_DATES);
        assertThat(MethodRules.missing(UserKind.INDIVIDUAL, false, holder("PASSPORT", null)))
                .isEmpty();
        assertThat(MethodRules.missing(UserKind.ENT_ADMIN, true, holder("ID_CARD", LocalDate.of(2020, 1, 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @Tag("RNV-41")
    @CsvSource({
        "ID_CARD,             110101198001040017, true,  true",
        "PASSPORT,            E12345678,          false, true",
        "PASSPORT,            XK1234567890,       false, false",
        "TW_PERMIT,           12345678,           false, true",
        "HKMO_PERMIT,         H12345678,          false, true",
        "FOREIGNER_RESIDENCE, ABC123412345678,    false, true",
        "OTHER,               AB-12345,           false, false"
    })
    @DisplayName("Which documents an identity check can be made of")
    void checkable(String idType, String number, boolean operator, boolean individual) {
        assertThat(MethodRules.isCheckable(UserKind.ENT_OPERATOR, idType, number))
                .isEqualTo(operator);
        assertThat(MethodRules.isCheckable(UserKind.INDIVIDUAL, idType, number)).isEqualTo(individual);
    }

    private static RealName known(String method) {
        return method.equals("NONE") ? RealName.NONE : RealName.NONE.with(RealNameMethod.valueOf(method), NOW);
    }

    private static Holder holder(String idType, @Nullable LocalDate from) {
        return new Holder("周试用", idType, "110101198001040017", from, null);
    }
}
