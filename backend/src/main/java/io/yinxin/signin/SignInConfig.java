package io.yinxin.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of signing in. */
@ConfigMapping(prefix = "yinxin.sign-in")
interface SignInConfig {
    /** How long the dialogs of a card sign-in may stay open. */
    @WithDefault("5M")
    Duration cardAttempt();
}
