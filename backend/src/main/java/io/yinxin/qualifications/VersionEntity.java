package io.yinxin.qualifications;

import io.yinxin.platform.data.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity(name = "QualificationVersion")
@Table(name = "qualification_version")
@NullUnmarked
class VersionEntity {
    @Id
    public UUID id;

    @Column(name = "organisation_id")
    public UUID organisationId;

    public int version;

    @Column(name = "catalogue_version")
    public int catalogueVersion;

    public String source;

    @Column(name = "account_id")
    public UUID accountId;

    /** JSON list of {@link ValueChange}s. */
    @Convert(converter = EncryptedText.class)
    public String changes;

    @Column(name = "changed_at")
    public Instant changedAt;
}
