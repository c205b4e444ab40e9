package io.yinxin.platform.validation;

import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;

/** Dates are judged by the business clock, not by the machine's zone. Picked up by the validator as a bean. */
@Singleton
class BusinessClockProvider implements ClockProvider {
    private final Clock clock;

    BusinessClockProvider(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock;
    }
}
