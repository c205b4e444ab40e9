package io.yinxin.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity(name = "SealingPermissionEntity")
@Table(name = "sealing_permission")
@NullUnmarked
class PermissionEntity {
    @Id
    public UUID id;

    @Column(name = "organisation_id")
    public UUID organisationId;

    @Column(name = "seal_id")
    public UUID sealId;

    @Column(name = "account_id")
    public UUID accountId;

    public String client;

    @Column(name = "ends_on")
    public LocalDate endsOn;

    @Column(name = "most_uses")
    public Integer mostUses;

    /** Counted by a statement of its own: who changes the limits must not write back a count read before. */
    @Column(updatable = false)
    public int used;

    public String documents;

    @Column(name = "granted_at")
    public Instant grantedAt;

    @Column(name = "granted_by")
    public UUID grantedBy;

    UseRules.Granted granted() {
        return new UseRules.Granted(endsOn, mostUses, used, UseRules.documents(documents));
    }
}
