package io.yinxin.staff;

import io.yinxin.platform.security.Duty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A duty in force. */
@Entity
@Table(name = "staff_duty")
@IdClass(DutyEntity.Key.class)
@NullUnmarked
class DutyEntity {
    @Id
    @Column(name = "staff_id")
    public UUID staffId;

    @Id
    @Enumerated(EnumType.STRING)
    public Duty duty;

    @Column(name = "may_confirm")
    public boolean mayConfirm;

    record Key(UUID staffId, Duty duty) {}
}
