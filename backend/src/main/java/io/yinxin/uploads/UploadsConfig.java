package io.yinxin.uploads;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What is taken of pictures and how much of the machine they may have. */
@ConfigMapping(prefix = "yinxin.uploads")
interface UploadsConfig {
    @WithDefault("4M")
    MemorySize largest();

    /** Pictures read at once; each may need 120 MB of memory. */
    @WithDefault("2")
    int threads();

    /** Pictures that may wait to be read; beyond that the answer is BUSY. */
    @WithDefault("8")
    int queue();

    /** How long a picture is kept that nobody has asked to keep longer. */
    @WithDefault("24h")
    Duration unclaimed();

    Scan scan();

    /** A scanner for malicious content, ClamAV's daemon or one that speaks its protocol. */
    interface Scan {
        /** Without a host nothing is scanned. */
        Optional<String> host();

        @WithDefault("3310")
        int port();

        @WithDefault("10s")
        Duration timeout();
    }
}
