package io.yinxin.operators;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of what administrators do with operators. */
@ConfigMapping(prefix = "yinxin.operators")
interface OperatorsConfig {
    /** How long a presented card waits for its registration form. */
    @WithDefault("30M")
    Duration candidate();

    /** How many operators an organisation may try to add in an hour: each asks the register of persons. */
    @WithDefault("500")
    int perHour();

    /** How long an operator's former mobile and e-mail are told what the administrator does. */
    @WithDefault("30D")
    Duration formerContacts();
}
