package io.yinxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Holder;
import io.yinxin.cards.CardHolder;
import io.yinxin.cards.CardKind;
import io.yinxin.signin.CardSignInRules.CardChoice;
import io.yinxin.signin.CardSignInRules.CardReason;
import io.yinxin.signin.CardSignInRules.Decision;
import io.yinxin.signin.CardSignInRules.Known;
import io.yinxin.signin.CardSignInRules.Link;
import io.yinxin.signin.CardSignInRules.Situation;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables 4.1 and 4.2 of spec 02, cell by cell. */
class CardSignInRulesTest {
    private static final UUID ADMIN = new UUID(0, 1);
    private static final UUID OPERATOR = new UUID(0, 2);
    private static final CardHolder CARD_HOLDER = new CardHolder("李某某", "ID_CARD", "110105194912310020");
    private static final Holder SAME = holder("李某某", "110105194912310020");
    private static final Holder OTHER_NAME = holder("王某某", "110105194912310020");
    private static final Holder OTHER = holder("王某某", "110105194912310119");

    private static final Decision CREATE_ADMINISTRATOR = new Decision.CreateAdministrator();
    private static final Decision CREATE_OPERATOR = new Decision.CreateOperator();

    static Stream<Arguments> legalCard() {
        Decision bindAndAsk = new Decision.CheckIdentity(ADMIN, CardReason.BIND, List.of(CardChoice.BIND), true);
        Decision bindOnly = new Decision.CheckIdentity(ADMIN, CardReason.BIND, List.of(CardChoice.BIND), false);
        Decision otherCard = new Decision.CheckIdentity(
                ADMIN, CardReason.OTHER_CARD, List.of(CardChoice.REPLACE, CardChoice.OVERWRITE), false);
        return Stream.of(
                legal("L1 no administrator", null, false, false, CREATE_ADMINISTRATOR),
                legal("L2 this card, active", admin(AccountState.ACTIVE, SAME, Link.THIS_CARD), false, true, signIn()),
                legal(
                        "L2 this card, not activated",
                        admin(AccountState.NOT_ACTIVATED, SAME, Link.THIS_CARD),
                        false,
                        true,
                        signIn()),
                legal(
                        "L2 this card, other person",
                        admin(AccountState.ACTIVE, OTHER, Link.THIS_CARD),
                        false,
                        true,
                        signIn()),
                legal(
                        "L3 holder empty, nothing bound",
                        admin(AccountState.NOT_ACTIVATED, null, Link.NOTHING),
                        false,
                        false,
                        new Decision.GiveHolder(ADMIN)),
                legal("L4 same person", admin(AccountState.ACTIVE, SAME, Link.NOTHING), false, false, bindAndAsk),
                legal("L4 kept before", admin(AccountState.ACTIVE, SAME, Link.NOTHING), true, false, bindOnly),
                legal("L5 other person", admin(AccountState.ACTIVE, OTHER, Link.NOTHING), false, false, bindAndAsk),
                legal("L5 kept before", admin(AccountState.ACTIVE, OTHER, Link.NOTHING), true, false, bindOnly),
                legal("L6 another card", admin(AccountState.ACTIVE, SAME, Link.ANOTHER_CARD), false, false, otherCard),
                legal(
                        "L6 another card, other person",
                        admin(AccountState.NOT_ACTIVATED, OTHER, Link.ANOTHER_CARD),
                        false,
                        false,
                        otherCard),
                legal(
                        "L7 disabled, nothing bound",
                        admin(AccountState.DISABLED, SAME, Link.NOTHING),
                        false,
                        false,
                        refuse(ADMIN, "ACCOUNT_DISABLED")),
                legal(
                        "L7 disabled, this card",
                        admin(AccountState.DISABLED, SAME, Link.THIS_CARD),
                        false,
                        true,
                        refuse(ADMIN, "ACCOUNT_DISABLED")),
                legal(
                        "L7 disabled, another card",
                        admin(AccountState.DISABLED, SAME, Link.ANOTHER_CARD),
                        false,
                        false,
                        refuse(ADMIN, "ACCOUNT_DISABLED")),
                legal("L1 card of another account", null, false, true, refuse(null, "CARD_IN_USE")),
                legal(
                        "L4 card of another account",
                        admin(AccountState.ACTIVE, SAME, Link.NOTHING),
                        false,
                        true,
                        refuse(ADMIN, "CARD_IN_USE")),
                legal(
                        "L6 card of another account",
                        admin(AccountState.ACTIVE, SAME, Link.ANOTHER_CARD),
                        false,
                        true,
                        refuse(ADMIN, "CARD_IN_USE")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Tag("SGN-28")
    @Tag("SGN-36")
    @Tag("SGN-39")
    @Tag("SGN-40")
    @Tag("SGN-41")
    void legalCard(String line, Situation situation, Expected expected) {
        expected.check(CardSignInRules.decide(situation));
    }

    static Stream<Arguments> operatorCard() {
        Decision bind = new Decision.CheckIdentity(OPERATOR, CardReason.BIND, List.of(CardChoice.BIND), false);
        Decision replace =
                new Decision.CheckIdentity(OPERATOR, CardReason.OTHER_CARD, List.of(CardChoice.REPLACE), false);
        Decision signIn = new Decision.SignIn(OPERATOR);
        return Stream.of(
                operator("O1 no administrator, no operator", List.of(), false, CREATE_OPERATOR),
                operator("O3 nothing bound", one(AccountState.ACTIVE, SAME, Link.NOTHING), false, bind),
                operator("O3 not activated", one(AccountState.NOT_ACTIVATED, SAME, Link.NOTHING), false, bind),
                operator("O4 this card", one(AccountState.ACTIVE, SAME, Link.THIS_CARD), true, signIn),
                operator("O4 not activated", one(AccountState.NOT_ACTIVATED, SAME, Link.THIS_CARD), true, signIn),
                operator("O5 another card", one(AccountState.ACTIVE, SAME, Link.ANOTHER_CARD), false, replace),
                operator(
                        "O6 other name, nothing bound",
                        one(AccountState.ACTIVE, OTHER_NAME, Link.NOTHING),
                        false,
                        refuse(OPERATOR, "CARD_HOLDER_CONFLICT")),
                operator(
                        "O6 other name, this card",
                        one(AccountState.ACTIVE, OTHER_NAME, Link.THIS_CARD),
                        true,
                        refuse(OPERATOR, "CARD_HOLDER_CONFLICT")),
                operator(
                        "O6 other name, another card",
                        one(AccountState.DISABLED, OTHER_NAME, Link.ANOTHER_CARD),
                        false,
                        refuse(OPERATOR, "CARD_HOLDER_CONFLICT")),
                operator(
                        "O7 disabled, nothing bound",
                        one(AccountState.DISABLED, SAME, Link.NOTHING),
                        false,
                        refuse(OPERATOR, "ACCOUNT_DISABLED")),
                operator(
                        "O7 disabled, this card",
                        one(AccountState.DISABLED, SAME, Link.THIS_CARD),
                        true,
                        refuse(OPERATOR, "ACCOUNT_DISABLED")),
                operator(
                        "O7 disabled, another card",
                        one(AccountState.DISABLED, SAME, Link.ANOTHER_CARD),
                        false,
                        refuse(OPERATOR, "ACCOUNT_DISABLED")),
                operator(
                        "O8 deleted only",
                        one(AccountState.DELETED, SAME, Link.NOTHING),
                        false,
                        refuse(OPERATOR, "OPERATOR_REMOVED")),
                operator(
                        "O4 deleted once, added again",
                        List.of(
                                new Known(new UUID(0, 3), AccountState.DELETED, SAME, Link.NOTHING),
                                new Known(OPERATOR, AccountState.ACTIVE, SAME, Link.THIS_CARD)),
                        true,
                        signIn),
                operator("O1 card of another account", List.of(), true, refuse(null, "CARD_IN_USE")),
                operator(
                        "O3 card of another account",
                        one(AccountState.ACTIVE, SAME, Link.NOTHING),
                        true,
                        refuse(OPERATOR, "CARD_IN_USE")),
                operator(
                        "O5 card of another account",
                        one(AccountState.ACTIVE, SAME, Link.ANOTHER_CARD),
                        true,
                        refuse(OPERATOR, "CARD_IN_USE")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Tag("SGN-28")
    @Tag("SGN-35")
    @Tag("SGN-42")
    @Tag("SGN-45")
    @Tag("SGN-47")
    void operatorCard(String line, List<Known> operators, boolean cardElsewhere, Expected expected) {
        expected.check(CardSignInRules.decide(
                new Situation(CardKind.OPERATOR, CARD_HOLDER, null, operators, false, cardElsewhere)));
    }

    /** O2, and "the administrator's state has no influence on O2–O5": every line again with every administrator. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("operatorCard")
    @Tag("SGN-34")
    @Tag("GEN-10")
    void administratorHasNoInfluence(String line, List<Known> operators, boolean cardElsewhere, Expected expected) {
        for (AccountState state : List.of(AccountState.NOT_ACTIVATED, AccountState.ACTIVE, AccountState.DISABLED)) {
            for (Link link : Link.values()) {
                Stream.of(SAME, OTHER, null)
                        .forEach(holder -> expected.check(CardSignInRules.decide(new Situation(
                                CardKind.OPERATOR,
                                CARD_HOLDER,
                                admin(state, holder, link),
                                operators,
                                false,
                                cardElsewhere))));
            }
        }
    }

    @Test
    @Tag("SGN-38")
    @DisplayName("One person: name, document type and number, whatever the case of the number")
    void samePerson() {
        CardHolder card = new CardHolder("李某某", "ID_CARD", "11010519491231002X");
        assertThat(CardSignInRules.isSamePerson(holder("李某某", "11010519491231002x"), card))
                .isTrue();
        assertThat(CardSignInRules.isSamePerson(OTHER_NAME, CARD_HOLDER)).isFalse();
        assertThat(CardSignInRules.isSamePerson(null, CARD_HOLDER)).isFalse();
    }

    /** A decision, or a refusal with its code. */
    private record Expected(
            @Nullable Decision decision, @Nullable UUID about, String code) {
        void check(Decision actual) {
            if (decision != null) {
                assertThat(actual).isEqualTo(decision);
                return;
            }
            assertThat(actual).isInstanceOfSatisfying(Decision.Refuse.class, refusal -> {
                assertThat(refusal.code().name()).isEqualTo(code);
                assertThat(refusal.accountId()).isEqualTo(about);
            });
        }
    }

    private static Arguments legal(
            String line, @Nullable Known administrator, boolean kept, boolean cardElsewhere, Object expected) {
        Situation situation = new Situation(CardKind.LEGAL, CARD_HOLDER, administrator, List.of(), kept, cardElsewhere);
        return Arguments.of(line, situation, expected(expected));
    }

    private static Arguments operator(String line, List<Known> operators, boolean cardElsewhere, Object expected) {
        return Arguments.of(line, operators, cardElsewhere, expected(expected));
    }

    private static Expected expected(Object expected) {
        return expected instanceof Decision decision ? new Expected(decision, null, "") : (Expected) expected;
    }

    private static Expected refuse(@Nullable UUID about, String code) {
        return new Expected(null, about, code);
    }

    private static Decision signIn() {
        return new Decision.SignIn(ADMIN);
    }

    private static Known admin(AccountState state, @Nullable Holder holder, Link link) {
        return new Known(ADMIN, state, holder, link);
    }

    private static List<Known> one(AccountState state, Holder holder, Link link) {
        return List.of(new Known(OPERATOR, state, holder, link));
    }

    private static Holder holder(String name, String idNumber) {
        return new Holder(name, "ID_CARD", idNumber, null, null);
    }
}
