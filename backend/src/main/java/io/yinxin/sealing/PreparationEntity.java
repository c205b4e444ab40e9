package io.yinxin.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity(name = "SealingPreparationEntity")
@Table(name = "sealing_preparation")
@NullUnmarked
class PreparationEntity {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "session_id")
    public UUID sessionId;

    @Column(name = "document_id")
    public UUID documentId;

    public byte[] facts;

    /** Null once its time is over. */
    public byte[] content;

    @Column(name = "expires_at")
    public Instant expiresAt;
}
