package io.yinxin.realname;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long steps and proofs hold. */
@ConfigMapping(prefix = "yinxin.real-name")
interface RealNameConfig {
    /** How long a passed step of the legal representative's verification counts (RNV-34). */
    @WithDefault("24h")
    Duration stepKept();

    /** How long after the end of an ID card what was proven with it still counts (RNV-61). */
    @WithDefault("90d")
    Duration documentGrace();

    /** How long before that end the holder is told. */
    @WithDefault("30d")
    Duration documentWarning();

    /** SMS codes a session may ask for without answering a captcha (spec 10 table 2.3). */
    @WithDefault("1")
    int freeCodes();

    /** Visits to banks one account may begin in an hour. */
    @WithDefault("20")
    int bankVisitsPerHour();
}
