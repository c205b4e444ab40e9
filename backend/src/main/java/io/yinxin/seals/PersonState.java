package io.yinxin.seals;

import io.yinxin.accounts.AccountState;

/** What became of somebody's account, as far as seals and signatures are concerned. */
enum PersonState {
    ACTIVE,
    DISABLED,
    DELETED;

    static PersonState of(AccountState state) {
        return switch (state) {
            case ACTIVE, NOT_ACTIVATED -> ACTIVE;
            case DISABLED -> DISABLED;
            case DELETED -> DELETED;
        };
    }
}
