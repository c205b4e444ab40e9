package io.yinxin.passwordrecovery;

import io.yinxin.accounts.OverseasData;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What there is to compare a request with.
 *
 * @param account null if nobody has the name, or somebody else by now
 * @param overseas what an overseas organisation said when it registered
 */
record OnRecord(
        @Nullable Profile account,
        @Nullable Organisation organisation,
        @Nullable OverseasData overseas) {
    @Override
    public String toString() {
        return "OnRecord";
    }
}
