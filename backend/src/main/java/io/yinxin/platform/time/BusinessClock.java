package io.yinxin.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Produces the one clock; nothing else may call {@code now()} without it. */
final class BusinessClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessClock() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.system(ZONE);
    }
}
