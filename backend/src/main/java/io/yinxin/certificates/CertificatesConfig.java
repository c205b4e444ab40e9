package io.yinxin.certificates;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Trust anchors, and how revocation is fetched. */
@ConfigMapping(prefix = "yinxin.certificates")
interface CertificatesConfig {
    /** Folder of anchor documents taken over at start. */
    @WithName("import")
    Optional<Path> importFrom();

    /** Lets production trust trial roots, whose keys anybody may have; for demonstrations only. */
    @WithDefault("false")
    boolean allowTrial();

    /** How often the anchors are looked for changes. */
    @WithDefault("30s")
    Duration refresh();

    /** Certificates whose path is remembered. */
    @WithDefault("10000")
    int remembered();

    /** How long a path is good without being looked for again. */
    @WithDefault("10m")
    Duration rememberedFor();

    @WithDefault("3s")
    Duration connectTimeout();

    /** For a whole answer of a responder or a whole list. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** Longest list taken. */
    @WithDefault("20000000")
    int longestCrl();

    /** After a failure an address is left alone for so long. */
    @WithDefault("30s")
    Duration pause();

    /** Difference to the clocks of responders and authorities that is forgiven. */
    @WithDefault("5m")
    Duration skew();

    /** Threads that check signatures; 0: processors − 1, at least one. */
    @WithDefault("0")
    int threads();

    /** Checks that may wait; beyond that 503. */
    @WithDefault("256")
    int queue();
}
