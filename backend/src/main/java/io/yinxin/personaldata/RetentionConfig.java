package io.yinxin.personaldata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what has to be kept is kept (spec 05 table 2.7); shorter times are settings of their capabilities. */
@ConfigMapping(prefix = "yinxin.retention")
public interface RetentionConfig {
    /** Of accounts deleted otherwise than by closing: their person (ACC-79). */
    @WithDefault("180D")
    Duration deletedAccounts();

    /** Agreements, after the account was closed: as long as claims can be made (ACC-80). */
    @WithDefault("1095D")
    Duration agreements();

    /** Decided tasks with the requests they were about (RVW-75). */
    @WithDefault("3650D")
    Duration decidedTasks();

    /** Messages that could not be delivered: long enough for somebody to look. */
    @WithDefault("365D")
    Duration deadMessages();

    /** Requests begun and never handed in. */
    @WithDefault("30D")
    Duration drafts();
}
