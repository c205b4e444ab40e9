package io.yinxin.operators;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of taking operators in. */
@ConfigMapping(prefix = "yinxin.operators")
interface OperatorsConfig {
    /** How long a presented card waits for its registration form. */
    @WithDefault("30M")
    Duration candidate();
}
