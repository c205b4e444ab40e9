package io.yinxin.realname;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.cards.CardKind;
import io.yinxin.platform.security.UserKind;
import io.yinxin.realname.CardProofRules.Situation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows CARD of spec 10 table 4.1. */
class CardProofRulesTest {
    @ParameterizedTest
    @Tag("RNV-13")
    @Tag("RNV-16")
    @Tag("RNV-17")
    @CsvSource({
        // card, same organisation, same holder, account bound, card in use → refusal, binds
        "LEGAL,    true,  false, false, false, '',             true",
        "LEGAL,    true,  true,  true,  false, '',             false",
        "LEGAL,    true,  true,  false, true,  CARD_IN_USE,    true",
        "LEGAL,    true,  true,  true,  true,  '',             false",
        "LEGAL,    false, true,  false, false, CARD_OTHER_ORG, true",
        "OPERATOR, true,  false, false, false, '',             false",
        "OPERATOR, true,  false, true,  true,  '',             false",
        "OPERATOR, false, true,  false, false, CARD_OTHER_ORG, false"
    })
    @DisplayName("An administrator: any card of the own organisation; a legal one is bound by the same act")
    void administrator(
            CardKind card,
            boolean sameOrganisation,
            boolean sameHolder,
            boolean bound,
            boolean inUse,
            String refusal,
            boolean binds) {
        Situation situation = new Situation(UserKind.ENT_ADMIN, card, sameOrganisation, sameHolder, bound, inUse);
        assertThat(CardProofRules.refusal(situation).map(Enum::name).orElse("")).isEqualTo(refusal);
        assertThat(CardProofRules.binds(situation)).isEqualTo(binds);
    }

    @ParameterizedTest
    @Tag("RNV-46")
    @Tag("RNV-49")
    @CsvSource({
        "OPERATOR, true,  true,  ''",
        "OPERATOR, false, true,  ''",
        "OPERATOR, true,  false, CARD_HOLDER_MISMATCH",
        "LEGAL,    true,  true,  CARD_NEED_OPERATOR"
    })
    @DisplayName("An operator: an operator card of the same person, which is not bound")
    void operator(CardKind card, boolean sameOrganisation, boolean sameHolder, String refusal) {
        Situation situation = new Situation(UserKind.ENT_OPERATOR, card, sameOrganisation, sameHolder, false, true);
        assertThat(CardProofRules.refusal(situation).map(Enum::name).orElse("")).isEqualTo(refusal);
        assertThat(CardProofRules.binds(situation)).isFalse();
    }
}
