package io.yinxin.desk;

import java.util.List;

/** Fields that belong together. @param code UPPER_SNAKE: ORGANISATION, APPLICANT … */
public record TaskSection(String code, List<TaskField> fields) {
    TaskSection masked() {
        return new TaskSection(code, fields.stream().map(TaskField::masked).toList());
    }
}
