package io.yinxin.desk;

import io.yinxin.platform.problem.ErrorCode;

/** Spec 27 section 4. */
public enum DeskError implements ErrorCode {
    /** Param name. */
    RVW_ALREADY_CLAIMED(409),
    RVW_NOT_CLAIMER(409),
    RVW_CONFLICT(409),
    RVW_OPINION_REQUIRED(422),
    RVW_CHECKLIST_INCOMPLETE(422),
    RVW_SECOND_SAME_PERSON(409),
    RVW_MATERIALS_NOT_OPENED(409),
    RVW_MISMATCH_REASON(422),
    RVW_OBJECT_CLOSED(409),
    RVW_CHOICE_REQUIRED(422),
    RVW_DECISION_INVALID(422),
    RVW_NO_PERMISSION(403);

    private final int status;

    DeskError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
