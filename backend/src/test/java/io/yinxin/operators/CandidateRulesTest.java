package io.yinxin.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Holder;
import io.yinxin.cards.CardHolder;
import io.yinxin.cards.CardKind;
import io.yinxin.operators.CandidateRules.Known;
import io.yinxin.operators.CandidateRules.Situation;
import io.yinxin.operators.CandidateRules.Verdict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPR-14")
class CandidateRulesTest {
    private static final UUID ID = new UUID(0, 1);
    private static final CardHolder CARD = new CardHolder("李某某", "ID_CARD", "110105194912310020");
    private static final Holder SAME = new Holder("李某某", "ID_CARD", "110105194912310020", null, null);
    private static final Holder OTHER_NAME = new Holder("王某某", "ID_CARD", "110105194912310020", null, null);

    @Test
    @DisplayName("An operator card of the organisation whose holder is nobody yet fits")
    void fits() {
        assertThat(judge(CardKind.OPERATOR, true, false)).isEqualTo(new Verdict.Fit());
    }

    @Test
    @Tag("SGN-47")
    @Tag("OPR-26")
    @DisplayName("A deleted operator may be taken in again")
    void deleted() {
        assertThat(judge(CardKind.OPERATOR, true, false, new Known(ID, AccountState.DELETED, SAME, false)))
                .isEqualTo(new Verdict.Fit());
    }

    @Test
    @DisplayName("Cards of others, legal cards and cards in use are refused")
    void refused() {
        assertThat(code(judge(CardKind.OPERATOR, false, false))).isEqualTo("CARD_OTHER_ORG");
        assertThat(code(judge(CardKind.LEGAL, false, false))).isEqualTo("CARD_OTHER_ORG");
        assertThat(code(judge(CardKind.LEGAL, true, false))).isEqualTo("CARD_IS_LEGAL");
        assertThat(code(judge(CardKind.OPERATOR, true, true))).isEqualTo("CARD_IN_USE");
    }

    @Test
    @DisplayName("An operator there already may be bound if cardless and of the same identity")
    void exists() {
        assertThat(judge(CardKind.OPERATOR, true, false, new Known(ID, AccountState.ACTIVE, SAME, false)))
                .isEqualTo(new Verdict.Exists(ID, true));
        assertThat(judge(CardKind.OPERATOR, true, false, new Known(ID, AccountState.ACTIVE, SAME, true)))
                .isEqualTo(new Verdict.Exists(ID, false));
        assertThat(judge(CardKind.OPERATOR, true, false, new Known(ID, AccountState.ACTIVE, OTHER_NAME, false)))
                .isEqualTo(new Verdict.Exists(ID, false));
        assertThat(judge(CardKind.OPERATOR, true, true, new Known(ID, AccountState.ACTIVE, SAME, false)))
                .isEqualTo(new Verdict.Exists(ID, false));
    }

    private static Verdict judge(CardKind card, boolean sameOrganisation, boolean inUse, Known... operators) {
        return CandidateRules.judge(new Situation(card, sameOrganisation, inUse, CARD, List.of(operators)));
    }

    private static String code(Verdict verdict) {
        return ((Verdict.Refused) verdict).code().name();
    }
}
