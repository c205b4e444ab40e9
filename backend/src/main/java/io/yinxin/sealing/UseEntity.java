package io.yinxin.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "sealing_use")
@NullUnmarked
class UseEntity {
    /** Result of a use that took place; others are codes of refusals. */
    static final String SEALED = "SEALED";

    @Id
    public UUID id;

    @Column(name = "organisation_id")
    public UUID organisationId;

    @Column(name = "seal_id")
    public UUID sealId;

    @Column(name = "seal_number")
    public String sealNumber;

    @Column(name = "seal_name")
    public String sealName;

    @Column(name = "account_id")
    public UUID accountId;

    public String client;

    @Column(name = "key_kind")
    @Enumerated(EnumType.STRING)
    public KeyPlace keyKind;

    @Column(name = "card_no")
    public String cardNo;

    public String application;

    @Column(name = "document_kind")
    public String documentKind;

    /** Null, with title and digest, of a batch that was refused as a whole. */
    @Enumerated(EnumType.STRING)
    public Format format;

    public byte[] title;
    public String digest;

    @Column(name = "sealed_digest")
    public String sealedDigest;

    public String positions;
    public String result;

    @Column(name = "time_stamped_at")
    public Instant timeStampedAt;

    @Column(name = "used_at")
    public Instant usedAt;
}
