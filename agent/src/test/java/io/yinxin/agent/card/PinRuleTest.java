package io.yinxin.agent.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yinxin.agent.card.PinStatus.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("KEY-77")
@Tag("CRD-34")
class PinRuleTest {
    private static final PinStatus ANY = new PinStatus(State.OK, null, 4, 64, false);

    @ParameterizedTest
    @CsvSource({
        "12a45, length",
        "12345678901234567, length",
        "135 79, characters",
        "密码密码密码, characters",
        "987650, same",
        "777777, plain",
        "123456, plain",
        "fedcba, plain",
    })
    void aNewPinThatBreaksTheRuleIsRefusedWithTheRule(String fresh, String rule) {
        CardException refused = catchThrowableOfType(
                CardException.class, () -> PinRule.check("987650".toCharArray(), fresh.toCharArray(), ANY));
        assertThat(refused.code()).isEqualTo("pin.rule");
        assertThat(refused.params()).containsEntry("rule", rule);
        assertThat(String.valueOf(refused.getMessage())).doesNotContain(fresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123457", "aB3dE6", "1234567890123450"})
    void otherPinsAreTaken(String fresh) {
        assertThatCode(() -> PinRule.check("987650".toCharArray(), fresh.toCharArray(), ANY))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"12345679, true", "123456790, false"})
    void theCardsOwnLimitCounts(String fresh, boolean good) {
        PinStatus piv = new PinStatus(State.OK, 3, 6, 8, false);
        CardException refused = catchThrowableOfType(
                CardException.class, () -> PinRule.check("987650".toCharArray(), fresh.toCharArray(), piv));
        assertThat(refused == null).isEqualTo(good);
    }
}
