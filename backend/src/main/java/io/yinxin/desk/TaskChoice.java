package io.yinxin.desk;

import java.util.List;

/**
 * One of several things an approval may be about, for example accounts that fit (RVW-53).
 *
 * @param id unique within the task; comes back in {@link TaskOutcome#chosen()}
 * @param fields what distinguishes it
 * @param proven whether the data of the request alone prove it to be the applicant's
 */
public record TaskChoice(String id, List<TaskField> fields, boolean proven) {
    TaskChoice masked() {
        return new TaskChoice(id, fields.stream().map(TaskField::masked).toList(), proven);
    }
}
