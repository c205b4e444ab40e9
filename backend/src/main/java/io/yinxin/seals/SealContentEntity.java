package io.yinxin.seals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What is large, each part encrypted. */
@Entity
@Table(name = "seal_content")
@NullUnmarked
class SealContentEntity {
    @Id
    @Column(name = "seal_id")
    public UUID sealId;

    public byte[] object;
    public byte[] picture;
    public byte[] thumbnail;
    public byte[] confirmation;
}
