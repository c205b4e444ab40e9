package io.yinxin.ownaccount;

import io.yinxin.accounts.AccountState;
import io.yinxin.platform.security.SignInMethod;
import java.util.Optional;

/** Who may give an account its first password (ACC-53, ACC-56). */
final class ActivationRules {
    private ActivationRules() {}

    /**
     * A session opened with a card was opened with the bound one: unbinding and replacing end the others, and an account
     * without password cannot be unbound.
     */
    static Optional<ActivationError> refusal(AccountState state, SignInMethod method, boolean cardBound) {
        if (state != AccountState.NOT_ACTIVATED) {
            return Optional.of(ActivationError.ALREADY_ACTIVATED);
        }
        boolean withCard =
                switch (method) {
                    case CARD_LEGAL, CARD_OPERATOR -> cardBound;
                    case PASSWORD, PHONE -> false;
                };
        return withCard ? Optional.empty() : Optional.of(ActivationError.ACTIVATION_NEEDS_CARD);
    }
}
