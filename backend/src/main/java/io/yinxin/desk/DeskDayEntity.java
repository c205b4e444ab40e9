package io.yinxin.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A day that is not as its day of the week. */
@Entity
@Table(name = "desk_day")
@NullUnmarked
class DeskDayEntity {
    @Id
    public LocalDate day;

    public boolean working;

    public String note;
}
