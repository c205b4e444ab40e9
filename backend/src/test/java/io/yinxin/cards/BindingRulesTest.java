package io.yinxin.cards;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.Holder;
import io.yinxin.platform.security.UserKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of spec 07 section 4, cell by cell. */
class BindingRulesTest {
    /** Columns of the table; "any" is tried with every value. */
    @ParameterizedTest
    @CsvSource({
        "ENT_ADMIN,    no,  LEGAL,    yes, any, no,  bound",
        "ENT_ADMIN,    no,  OPERATOR, yes, any, any, CARD_NEED_LEGAL",
        "ENT_OPERATOR, no,  OPERATOR, yes, yes, no,  bound",
        "ENT_OPERATOR, no,  OPERATOR, yes, no,  any, CARD_HOLDER_MISMATCH",
        "ENT_OPERATOR, no,  LEGAL,    yes, any, any, CARD_NEED_OPERATOR",
        "any,          no,  any,      no,  any, any, CARD_OTHER_ORG",
        "ENT_ADMIN,    no,  LEGAL,    yes, any, yes, CARD_IN_USE",
        "ENT_OPERATOR, no,  OPERATOR, yes, yes, yes, CARD_IN_USE",
        "any,          yes, any,      any, any, any, ALREADY_BOUND"
    })
    @Tag("CRD-08")
    @Tag("CRD-09")
    @Tag("CRD-10")
    @Tag("CRD-11")
    @Tag("CRD-12")
    void table(
            String account,
            String bound,
            String card,
            String sameOrganisation,
            String identityEqual,
            String cardInUse,
            String result) {
        assertThat(situations(account, bound, card, sameOrganisation, identityEqual, cardInUse))
                .isNotEmpty()
                .allSatisfy(
                        situation -> assertThat(BindingRules.refusal(situation).map(Enum::name))
                                .as(situation.toString())
                                .isEqualTo(result.equals("bound") ? Optional.empty() : Optional.of(result)));
    }

    @Test
    @Tag("CRD-10")
    @DisplayName("What differs is named")
    void differences() {
        CardHolder card = new CardHolder("李某某", "ID_CARD", "11010519491231002X");
        assertThat(BindingRules.differences(new Holder("李某某", "ID_CARD", "11010519491231002x", null, null), card))
                .isEmpty();
        assertThat(BindingRules.differences(new Holder("王某某", "PASSPORT", "E12345678", null, null), card))
                .containsExactly("name", "idType", "idNumber");
        assertThat(BindingRules.differences(null, card)).hasSize(3);
    }

    private static List<BindingRules.Situation> situations(
            String account, String bound, String card, String same, String equal, String used) {
        List<BindingRules.Situation> all = new ArrayList<>();
        for (UserKind kind : kinds(account)) {
            for (CardKind cardKind : cards(card)) {
                for (boolean isBound : truth(bound)) {
                    for (boolean isSame : truth(same)) {
                        for (boolean isEqual : truth(equal)) {
                            for (boolean isUsed : truth(used)) {
                                all.add(new BindingRules.Situation(kind, isBound, cardKind, isSame, isEqual, isUsed));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static List<UserKind> kinds(String cell) {
        return cell.equals("any")
                ? List.of(UserKind.ENT_ADMIN, UserKind.ENT_OPERATOR)
                : List.of(UserKind.valueOf(cell));
    }

    private static List<CardKind> cards(String cell) {
        return cell.equals("any") ? List.of(CardKind.values()) : List.of(CardKind.valueOf(cell));
    }

    private static List<Boolean> truth(String cell) {
        return Stream.of(true, false)
                .filter(value -> cell.equals("any") || cell.equals("yes") == value)
                .toList();
    }
}
