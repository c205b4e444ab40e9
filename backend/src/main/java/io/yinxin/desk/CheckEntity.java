package io.yinxin.desk;

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
@Table(name = "desk_check")
@NullUnmarked
class CheckEntity {
    @Id
    public UUID id;

    @Column(name = "task_id")
    public UUID taskId;

    public String name;

    @Enumerated(EnumType.STRING)
    public TaskCheck.Result result;

    @Column(name = "wrong_fields")
    public String[] wrongFields;

    public String reference;

    /** Null: asked before it came to the desk. */
    @Column(name = "asked_by")
    public UUID askedBy;

    public Instant at;
}
