package io.yinxin.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "desk_phrase")
@NullUnmarked
class PhraseEntity {
    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public TaskDecision decision;

    public String zh;

    public String en;

    public int position;
}
