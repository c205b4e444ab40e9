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
@Table(name = "sealing_document")
@NullUnmarked
class DocumentEntity {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String client;

    @Enumerated(EnumType.STRING)
    public Format format;

    public String digest;
    public boolean sealed;
    public byte[] facts;
    public byte[] content;

    /** The preparation or document it was made from, where that is used up. */
    @Column(name = "made_from")
    public UUID madeFrom;

    /** The line of the use log. */
    @Column(name = "use_id")
    public UUID useId;

    @Column(name = "expires_at")
    public Instant expiresAt;

    DocumentHead head() {
        return new DocumentHead(id, format, digest, sealed, facts, useId, expiresAt);
    }
}
