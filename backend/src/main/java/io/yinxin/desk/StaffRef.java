package io.yinxin.desk;

import io.yinxin.staff.StaffMember;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A colleague as the desk names one. */
@Schema(name = "StaffRef")
record StaffRef(UUID staffId, String name) {
    static @Nullable StaffRef of(@Nullable UUID staffId, Map<UUID, StaffMember> members) {
        if (staffId == null) {
            return null;
        }
        StaffMember member = members.get(staffId);
        return new StaffRef(staffId, member == null ? "-" : member.name());
    }
}
