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
}
