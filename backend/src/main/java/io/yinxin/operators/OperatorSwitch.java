package io.yinxin.operators;

import io.yinxin.accounts.AccountState;

/** The account state as an administrator chooses it (OPR-23). */
enum OperatorSwitch {
    ENABLED,
    DISABLED;

    boolean isAlready(AccountState state) {
        return (state == AccountState.DISABLED) == (this == DISABLED);
    }
}
