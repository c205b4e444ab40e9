package io.yinxin.seals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What a seal was before it was changed or deleted; object and confirmation encrypted. */
@Entity
@Table(name = "seal_former")
@NullUnmarked
class FormerSealEntity {
    @Id
    public String number;

    @Column(name = "seal_id")
    public UUID sealId;

    @Column(name = "organisation_id")
    public UUID organisationId;

    public byte[] object;

    public byte[] confirmation;

    @Column(name = "made_at")
    public Instant madeAt;

    static FormerSealEntity of(SealEntity seal, SealContentEntity content) {
        FormerSealEntity former = new FormerSealEntity();
        former.number = seal.number;
        former.sealId = seal.id;
        former.organisationId = seal.organisationId;
        former.object = content.object;
        former.confirmation = content.confirmation;
        former.madeAt = seal.madeAt;
        return former;
    }
}
