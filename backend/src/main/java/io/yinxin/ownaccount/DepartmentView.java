package io.yinxin.ownaccount;

import io.yinxin.accounts.DepartmentUser;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a department user besides mobile and e-mail (ACC-06). */
@Schema(name = "OwnDepartment")
record DepartmentView(String name, String department) {
    static @Nullable DepartmentView of(@Nullable DepartmentUser user) {
        return user == null ? null : new DepartmentView(user.name(), user.department());
    }

    @Override
    public String toString() {
        return "DepartmentView";
    }
}
