package io.yinxin.staff;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param initialPassword shown this once, to be handed to the member */
@Schema(name = "CreatedStaffMember")
record CreatedMember(UUID staffId, String initialPassword) {
    @Override
    public String toString() {
        return "CreatedMember[" + staffId + "]";
    }
}
