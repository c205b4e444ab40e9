package io.yinxin.qualifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity(name = "QualificationCatalogue")
@Table(name = "qualification_catalogue")
@NullUnmarked
class CatalogueEntity {
    @Id
    public int version;

    /** JSON of {@link TabDefinition}s. */
    public String tabs;

    /** JSON of {@link CodeList}s. */
    public String lists;

    @Column(name = "changed_by")
    public UUID changedBy;

    @Column(name = "changed_at")
    public Instant changedAt;
}
