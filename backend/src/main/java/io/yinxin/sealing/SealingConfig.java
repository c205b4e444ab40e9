package io.yinxin.sealing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How documents are sealed. */
@ConfigMapping(prefix = "yinxin.sealing")
interface SealingConfig {
    /** A document to be sealed; the limit of quarkus.http.limits.max-body-size counts, too. */
    @WithDefault("10M")
    MemorySize largest();

    /** Documents read, drawn or sealed at once. */
    @WithDefault("2")
    int threads();

    /** Those that may wait; beyond that the answer is BUSY. */
    @WithDefault("16")
    int queue();

    /** Documents one account may hand in within an hour. */
    @WithDefault("200")
    int documentsPerHour();

    /** The same for an application. */
    @WithDefault("5000")
    int documentsPerHourOfApplication();

    /** Preparations of one account within an hour; and completions, each for itself. */
    @WithDefault("600")
    int attemptsPerHour();

    /** How long a document is kept, before and after sealing. */
    @WithDefault("1h")
    Duration documentKept();

    /** How long the card may take to sign what was prepared. */
    @WithDefault("10m")
    Duration cardWait();

    /** How long the use log is kept: as long as somebody may ask who sealed what. */
    @WithDefault("3660d")
    Duration logKept();

    /** What the portal itself is called in permissions and the use log. */
    @WithDefault("portal")
    String application();

    TimeStamp timeStamp();

    /** A time-stamp authority of RFC 3161. */
    interface TimeStamp {
        /** Without one documents get no time stamp. */
        Optional<URI> url();

        /** How long an answer may take. */
        @WithDefault("10s")
        Duration answerTimeout();

        /** Whether it may be sealed without, where the authority gives none and the user does not want to wait. */
        @WithDefault("true")
        boolean optional();
    }
}
