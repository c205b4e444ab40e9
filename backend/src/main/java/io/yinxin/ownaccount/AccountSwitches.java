package io.yinxin.ownaccount;

import io.yinxin.accounts.Profile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What signs in beside the user name. */
@Schema(name = "SignInNames")
record AccountSwitches(boolean phoneLogin, boolean emailLogin) {
    static AccountSwitches of(Profile account) {
        return new AccountSwitches(account.phoneLogin(), account.emailLogin());
    }
}
