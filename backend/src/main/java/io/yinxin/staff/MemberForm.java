package io.yinxin.staff;

import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.Username;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody new on the staff.
 *
 * @param document number of the identity document, by which two accounts of one person are found out (RVW-36)
 * @param email where reminders go
 */
@Schema(name = "NewStaffMember")
record MemberForm(
        @Filled @Username @Nullable String username,

        @Filled @PersonName @Nullable String name,

        @Filled @Size(min = 5, max = 30, message = "ID_NUMBER_INVALID") @Nullable
        String document,

        @EmailAddress @Nullable String email) {
    @Override
    public String toString() {
        return "MemberForm";
    }
}
