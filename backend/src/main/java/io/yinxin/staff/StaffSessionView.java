package io.yinxin.staff;

import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.Duty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The present session of a member of the staff.
 *
 * @param confirms those of the duties with the mark "may confirm"
 */
@Schema(name = "StaffSession")
record StaffSessionView(
        UUID staffId,
        String username,
        String name,
        List<Duty> duties,
        List<Duty> confirms,
        Instant signedInAt,
        Instant idleExpiresAt,
        Instant expiresAt) {
    static StaffSessionView of(CurrentStaff staff, StaffSessions.Times times) {
        return new StaffSessionView(
                staff.staffId(),
                staff.username(),
                staff.name(),
                staff.duties().stream().sorted().toList(),
                staff.confirms().stream().sorted().toList(),
                times.signedInAt(),
                times.idleExpiresAt(),
                times.expiresAt());
    }
}
