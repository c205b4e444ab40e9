package io.yinxin.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Signing in as staff. */
@ConfigMapping(prefix = "yinxin.staff")
interface StaffConfig {
    /** A session ends after this time without action (RVW-06). */
    @WithDefault("15m")
    Duration idle();

    /** And after this in any case. */
    @WithDefault("12h")
    Duration absolute();

    /** Time between password and code. */
    @WithDefault("5m")
    Duration attempt();

    /** Wrong passwords or codes of one name in half an hour before it is shut out for the rest of it. */
    @WithDefault("5")
    int failures();

    /** How long an initial password may wait for its first use. */
    @WithDefault("7d")
    Duration initialPassword();

    /** Name under which authenticator apps list the secret. */
    @WithDefault("Yinxin")
    String issuer();

    /** Members made at start for a trial; a production server does not start with them. */
    List<Trial> trial();

    interface Trial {
        /** User name. */
        String username();

        /** Name. */
        String name();

        /** Document number. */
        String document();

        /** Password. */
        String password();

        /** Base32 secret of the second factor. */
        String secret();

        /** Duties, each with {@code +} where it may confirm. */
        List<String> duties();

        Optional<String> email();
    }
}
