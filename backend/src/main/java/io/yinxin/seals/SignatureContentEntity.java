package io.yinxin.seals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What is large, each part encrypted. */
@Entity
@Table(name = "seal_signature_content")
@NullUnmarked
class SignatureContentEntity {
    @Id
    @Column(name = "signature_id")
    public UUID signatureId;

    public byte[] picture;
    public byte[] thumbnail;
    public byte[] confirmation;
}
