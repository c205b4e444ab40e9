package io.yinxin.staff;

import io.yinxin.platform.security.Duty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "staff_grant")
@NullUnmarked
class GrantEntity {
    @Id
    public UUID id;

    @Column(name = "staff_id")
    public UUID staffId;

    @Enumerated(EnumType.STRING)
    public Duty duty;

    @Column(name = "may_confirm")
    public boolean mayConfirm;

    public boolean withdraw;

    @Enumerated(EnumType.STRING)
    public GrantState state;

    @Column(name = "proposed_by")
    public UUID proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "judged_by")
    public UUID judgedBy;

    @Column(name = "judged_at")
    public Instant judgedAt;

    /** For the audit. */
    Map<String, String> details() {
        return Map.of(
                "grant", id.toString(),
                "duty", duty.name(),
                "mayConfirm", Boolean.toString(mayConfirm),
                "withdraw", Boolean.toString(withdraw));
    }
}
