package io.yinxin.permissions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What an administrator has chosen for one operator. */
@Entity
@Table(name = "permission_grant")
@NullUnmarked
class PermissionGrantEntity {
    @Id
    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "organisation_id")
    public UUID organisationId;

    public String[] permissions;

    /** Ids. */
    public String[] roles;

    @Version
    public int version;
}
