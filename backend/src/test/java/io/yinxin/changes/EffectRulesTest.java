package io.yinxin.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.security.UserKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spec 05 table 4.1, cell by cell: kind, item, then what follows. C card of the account unbound, c cards of the
 * organisation, R verification void, r those of the organisation, L legal card to check, P phone login off, E e-mail login
 * off, S sign in again; {@code -} nothing.
 */
@Tag("ACC-09")
@Tag("ACC-14")
@Tag("ACC-23")
@Tag("ACC-24")
@Tag("ACC-25")
@Tag("ACC-30")
@Tag("ACC-31")
@Tag("ACC-45")
class EffectRulesTest {
    private static final String LETTERS = "RrCcLPES";

    @ParameterizedTest(name = "{0} changes {1}: {2}")
    @CsvSource({
        "ENT_OPERATOR, NAME, CRS",
        "ENT_OPERATOR, ID_TYPE, CRS",
        "ENT_OPERATOR, ID_NUMBER, CRS",
        "ENT_OPERATOR, ID_DATES, RS",
        "INDIVIDUAL, NAME, RS",
        "INDIVIDUAL, ID_TYPE, RS",
        "INDIVIDUAL, ID_NUMBER, RS",
        "INDIVIDUAL, ID_DATES, RS",
        "ENT_ADMIN, NAME, RS",
        "ENT_ADMIN, ID_TYPE, RS",
        "ENT_ADMIN, ID_NUMBER, RS",
        "ENT_ADMIN, ID_DATES, RS",
        "ENT_ADMIN, LEGAL_REPRESENTATIVE, RLS",
        "ENT_ADMIN, ORG_NAME, RS",
        "ENT_ADMIN, USCC, crS",
        "ENT_ADMIN, ORG_CODE, crS",
        "ENT_ADMIN, ORG_ADDRESS, -",
        "INDIVIDUAL, LEGAL_REPRESENTATIVE, -",
        "INDIVIDUAL, ORG_NAME, -",
        "INDIVIDUAL, USCC, -",
        "INDIVIDUAL, ORG_CODE, -",
        "OVERSEAS, ORG_NAME, -",
        "ENT_OPERATOR, USCC, -",
        "ENT_ADMIN, MOBILE, P",
        "ENT_OPERATOR, MOBILE, P",
        "INDIVIDUAL, MOBILE, P",
        "DEPARTMENT, MOBILE, P",
        "ENT_ADMIN, EMAIL, E",
        "INDIVIDUAL, EMAIL, E",
        "OVERSEAS, EMAIL, E",
        "ENT_ADMIN, PASSWORD, S",
        "DEPARTMENT, PASSWORD, S",
        "ENT_ADMIN, SETTINGS, -",
        "INDIVIDUAL, SETTINGS, -",
        "OVERSEAS, NAME, -",
        "DEPARTMENT, NAME, -"
    })
    void follows(UserKind kind, ChangedItem item, String expected) {
        assertThat(EffectRules.of(kind, Set.of(item))).isEqualTo(effects(expected));
    }

    @Test
    @DisplayName(
            "A value saved unchanged has no effect; several changes have the effects of all, in the order of telling")
    void together() {
        for (UserKind kind : UserKind.values()) {
            assertThat(EffectRules.of(kind, Set.of())).isEmpty();
        }
        Set<Effect> all = EffectRules.of(
                UserKind.ENT_ADMIN,
                EnumSet.of(ChangedItem.USCC, ChangedItem.ORG_NAME, ChangedItem.LEGAL_REPRESENTATIVE));
        assertThat(all)
                .containsExactly(
                        Effect.REAL_NAME_VOID,
                        Effect.ORGANISATION_REAL_NAMES_VOID,
                        Effect.ORGANISATION_CARDS_UNBOUND,
                        Effect.LEGAL_CARD_TO_CHECK,
                        Effect.SIGN_IN_AGAIN);
    }

    private static Set<Effect> effects(String letters) {
        return Arrays.stream(Effect.values())
                .filter(effect -> letters.indexOf(LETTERS.charAt(effect.ordinal())) >= 0)
                .collect(Collectors.toSet());
    }
}
