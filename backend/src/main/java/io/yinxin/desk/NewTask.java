package io.yinxin.desk;

import java.util.List;
import java.util.UUID;

/**
 * A request that needs a person's decision.
 *
 * @param kind code of a {@link TaskKind}
 * @param objectId of the request; at most one open task for it
 * @param applicantMasked name as lists show it, masked
 * @param round 1 for the first submission
 * @param checks what providers have said already
 * @param orgCodes organisations it is about: who of the staff belongs to one cannot take it (RVW-04)
 * @param documentNumbers of the persons it is about: nobody decides on himself
 */
public record NewTask(
        String kind,
        UUID objectId,
        String applicantMasked,
        int round,
        List<TaskCheck> checks,
        List<String> orgCodes,
        List<String> documentNumbers) {
    @Override
    public String toString() {
        return "NewTask[" + kind + ", " + objectId + "]";
    }
}
