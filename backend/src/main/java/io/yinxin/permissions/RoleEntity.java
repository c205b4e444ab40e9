package io.yinxin.permissions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "permission_role")
@NullUnmarked
class RoleEntity {
    @Id
    public UUID id;

    @Column(name = "organisation_id")
    public UUID organisationId;

    public String name;

    public String[] permissions;

    @Column(name = "created_at")
    public Instant createdAt;

    @Version
    public int version;
}
