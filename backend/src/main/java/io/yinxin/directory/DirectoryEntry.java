package io.yinxin.directory;

import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.security.UserKind;
import org.jspecify.annotations.Nullable;

/** What the directory is told of a user. @param uscc of the organisation the account belongs to; its name likewise */
record DirectoryEntry(
        UserKind kind,
        @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String mobile,
        @Nullable String uscc,
        @Nullable String orgName,
        RealNameLevel realNameLevel) {
    @Override
    public String toString() {
        return "DirectoryEntry[" + kind + "]";
    }
}
