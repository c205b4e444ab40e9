package io.yinxin.platform.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Cost of password hashes and how many are computed at a time. */
@ConfigMapping(prefix = "yinxin.password")
interface PasswordConfig {
    /** Memory of Argon2id in KiB; at least 19456 (OWASP Password Storage). */
    @WithDefault("19456")
    int memoryKib();

    /** Passes of Argon2id. */
    @WithDefault("2")
    int iterations();

    /** Threads that hash; by default one less than the processors, at least one, so that light requests keep theirs. */
    @WithDefault("0")
    int threads();

    /** Hashes that may wait; more are refused with 503. */
    @WithDefault("64")
    int queue();
}
