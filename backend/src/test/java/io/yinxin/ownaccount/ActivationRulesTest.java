package io.yinxin.ownaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.AccountState;
import io.yinxin.platform.security.SignInMethod;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ACC-53")
@Tag("ACC-56")
@Tag("ACC-59")
class ActivationRulesTest {
    @ParameterizedTest
    @CsvSource({
        "NOT_ACTIVATED, CARD_LEGAL,    true,  ok",
        "NOT_ACTIVATED, CARD_OPERATOR, true,  ok",
        "NOT_ACTIVATED, CARD_LEGAL,    false, ACTIVATION_NEEDS_CARD",
        "NOT_ACTIVATED, PASSWORD,      true,  ACTIVATION_NEEDS_CARD",
        "NOT_ACTIVATED, PHONE,         true,  ACTIVATION_NEEDS_CARD",
        "ACTIVE,        CARD_LEGAL,    true,  ALREADY_ACTIVATED",
        "DISABLED,      CARD_LEGAL,    true,  ALREADY_ACTIVATED"
    })
    void table(AccountState state, SignInMethod method, boolean bound, String result) {
        assertThat(ActivationRules.refusal(state, method, bound).map(Enum::name))
                .isEqualTo(result.equals("ok") ? Optional.empty() : Optional.of(result));
    }
}
