package io.yinxin.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and memory of checks (spec 00 section 9: check.*). */
@ConfigMapping(prefix = "yinxin.check")
interface VerificationConfig {
    /** Identity checks, and bank card checks, of one subject that may end wrong in 24 hours (GEN-53). */
    @WithDefault("5")
    int mismatchPerDay();

    /** The same for the data of one organisation; several persons of it may try. */
    @WithDefault("20")
    int organisationMismatchPerDay();

    /** How long a match is good for identical data (GEN-52). */
    @WithDefault("24h")
    Duration remembered();

    /** How long the record of a check is kept. */
    @WithDefault("180d")
    Duration keep();
}
