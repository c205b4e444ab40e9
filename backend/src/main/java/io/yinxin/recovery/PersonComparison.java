package io.yinxin.recovery;

import io.yinxin.accounts.Holder;
import io.yinxin.desk.Mask;
import io.yinxin.desk.TaskField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stated person beside the one on record, field by field, for the desk (RVW-50). */
public final class PersonComparison {
    private PersonComparison() {}

    public static List<TaskField> of(StatedPerson stated, @Nullable Holder recorded) {
        Mask number = stated.hasIdCard() ? Mask.ID_CARD : Mask.DOCUMENT;
        return List.of(
                TaskField.of("name", Mask.NAME, stated.name(), recorded == null ? null : recorded.name()),
                TaskField.of("idType", Mask.OPEN, stated.idType(), recorded == null ? null : recorded.idType()),
                TaskField.of("idNumber", number, stated.idNumber(), recorded == null ? null : recorded.idNumber()),
                TaskField.of(
                        "idValidFrom",
                        Mask.OPEN,
                        date(stated.idValidFrom()),
                        recorded == null ? null : date(recorded.idValidFrom())),
                TaskField.of(
                        "idValidTo",
                        Mask.OPEN,
                        date(stated.idValidTo()),
                        recorded == null ? null : date(recorded.idValidTo())));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
