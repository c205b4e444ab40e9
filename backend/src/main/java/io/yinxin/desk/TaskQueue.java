package io.yinxin.desk;

import io.yinxin.platform.security.Duty;

/** The queues there are, with the duty they belong to (spec 27 table 2.2); their terms are settings. */
public enum TaskQueue {
    RECOVERY(Duty.RECOVERY_REVIEWER),
    INF(Duty.REVIEWER_INF);

    private final Duty duty;

    TaskQueue(Duty duty) {
        this.duty = duty;
    }

    public Duty duty() {
        return duty;
    }
}
