package io.yinxin.upgrades;

import io.yinxin.platform.data.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "upgrade")
@NullUnmarked
class UpgradeEntity {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "organisation_id")
    public UUID organisationId;

    @Enumerated(EnumType.STRING)
    public UpgradeState state;

    @Column(name = "applied_at")
    public Instant appliedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    @Convert(converter = EncryptedText.class)
    public String reason;

    @Version
    public int version;
}
