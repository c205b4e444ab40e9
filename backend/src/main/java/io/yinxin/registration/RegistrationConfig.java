package io.yinxin.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of registrations. */
@ConfigMapping(prefix = "yinxin.registration")
interface RegistrationConfig {
    /** How long a registration and its user name are kept after the last step (REG-09). */
    @WithDefault("30M")
    Duration kept();

    /** Registrations one client address may begin in an hour. */
    @WithDefault("60")
    int perHour();

    /** User names one registration may ask for in an hour. */
    @WithDefault("60")
    int usernamesPerHour();

    /** User names one client address may ask for in an hour, in all its registrations. */
    @WithDefault("200")
    int usernamesPerAddress();

    /**
     * How often in a day a phone or e-mail address may be told that a document or number is registered already, where no
     * register was asked before.
     */
    @WithDefault("5")
    int existingPerDay();

    /** Whether one document may have several individual accounts (REG-33). */
    @WithDefault("false")
    boolean multiplePerDocument();
}
