package io.yinxin.desk;

import io.yinxin.platform.data.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "desk_note")
@NullUnmarked
class NoteEntity {
    @Id
    public UUID id;

    @Column(name = "task_id")
    public UUID taskId;

    /** Null where the system did it. */
    @Column(name = "staff_id")
    public UUID staffId;

    @Enumerated(EnumType.STRING)
    public NoteKind kind;

    /** Whose advice is wanted. */
    public UUID asked;

    @Convert(converter = EncryptedText.class)
    public String text;

    public Instant at;
}
