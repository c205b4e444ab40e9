package io.yinxin.sealcheck;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The public check of seals and documents. */
@ConfigMapping(prefix = "yinxin.seal-checks")
interface SealCheckConfig {
    /** Of a file; quarkus.http.limits.max-body-size must not be smaller. */
    @WithDefault("50M")
    MemorySize largest();

    /** Files looked at once; each may need several times its size of memory. */
    @WithDefault("1")
    int threads();

    /** Those that may wait; beyond that the answer is BUSY. */
    @WithDefault("4")
    int queue();

    /** Files of one address that may be here at once, looked at or waiting; beyond that the answer is BUSY. */
    @WithDefault("2")
    int perAddress();

    /** So long authorities are asked about one file; what is open then stays open in the report. */
    @WithDefault("60s")
    Duration deadline();

    /** Checks one address may ask for in an hour. */
    @WithDefault("120")
    int perHour();
}
