package io.yinxin.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.platform.security.Duty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of the staff as administrators see one.
 *
 * @param enrolled whether there is a second factor
 * @param relatedOrgs codes of organisations whose tasks the member cannot take
 * @param proposals waiting for a second administrator
 */
@Schema(name = "StaffMember")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
        UUID staffId,
        String username,
        String name,
        String state,
        boolean enrolled,
        List<Duty> duties,
        List<Duty> confirms,
        List<String> relatedOrgs,
        List<Proposal> proposals,
        Instant createdAt) {
    /**
     * A duty to be given, or taken away with {@code withdraw}.
     *
     * @param own whether the caller proposed it, who cannot judge it then (RVW-05)
     */
    @Schema(name = "StaffGrant")
    record Proposal(
            UUID grantId,
            Duty duty,
            boolean mayConfirm,
            boolean withdraw,
            String proposedBy,
            boolean own,
            Instant proposedAt) {}
}
