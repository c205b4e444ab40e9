package io.yinxin.staff;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.Username;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account for somebody in a government department. */
@Schema(name = "NewDepartmentUser")
record DepartmentUserForm(
        @Filled @Username @Nullable String username,

        @Filled @PersonName @Nullable String name,

        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String department,

        @Filled @ChineseMobile @Nullable String mobile,

        @Filled @EmailAddress @Nullable String email) {
    @Override
    public String toString() {
        return "DepartmentUserForm";
    }
}
