package io.yinxin.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** Terms and times of the review desk. */
@ConfigMapping(prefix = "yinxin.desk")
interface DeskConfig {
    /** Working hours begin. */
    @WithDefault("09:00")
    LocalTime opens();

    /** Working hours end. */
    @WithDefault("17:00")
    LocalTime closes();

    /** Service term of the queue RECOVERY in working hours (RVW-37). */
    @WithDefault("8h")
    Duration recoveryTerm();

    /** The same of the queue INF. */
    @WithDefault("16h")
    Duration informationTerm();

    /** Working time without action after which a claimed task goes back to its queue (RVW-14). */
    @WithDefault("8h")
    Duration idleClaim();

    default Duration term(TaskQueue queue) {
        return switch (queue) {
            case RECOVERY -> recoveryTerm();
            case INF -> informationTerm();
        };
    }
}
