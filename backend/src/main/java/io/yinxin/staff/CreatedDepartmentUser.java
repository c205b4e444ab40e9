package io.yinxin.staff;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param initialPassword shown this once, to be handed to the user */
@Schema(name = "CreatedDepartmentUser")
record CreatedDepartmentUser(UUID accountId, String initialPassword) {
    @Override
    public String toString() {
        return "CreatedDepartmentUser[" + accountId + "]";
    }
}
