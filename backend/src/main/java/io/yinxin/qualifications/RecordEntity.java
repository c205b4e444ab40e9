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

@Entity(name = "QualificationRecord")
@Table(name = "qualification_record")
@NullUnmarked
class RecordEntity {
    @Id
    @Column(name = "organisation_id")
    public UUID organisationId;

    /** Counted by hand: it is shown, and the row of each version bears it. */
    public int version;

    /** JSON of {@link HeldValue}s by field. */
    @Convert(converter = EncryptedText.class)
    public String content;

    @Column(name = "changed_at")
    public Instant changedAt;
}
