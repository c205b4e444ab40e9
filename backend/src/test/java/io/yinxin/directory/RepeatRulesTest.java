package io.yinxin.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RepeatRulesTest {
    @Test
    @Tag("PRV-06")
    @DisplayName("Pauses grow from a minute to an hour, and within a day it is over")
    void pauses() {
        assertThat(RepeatRules.pauseAfter(1)).contains(Duration.ofMinutes(1));
        assertThat(RepeatRules.pauseAfter(2)).contains(Duration.ofMinutes(5));
        assertThat(RepeatRules.pauseAfter(3)).contains(Duration.ofMinutes(15));
        assertThat(RepeatRules.pauseAfter(4)).contains(Duration.ofMinutes(60));
        assertThat(RepeatRules.pauseAfter(5)).contains(Duration.ofMinutes(60));
        Duration all = Duration.ZERO;
        int attempts = 1;
        for (Optional<Duration> pause = RepeatRules.pauseAfter(1);
                pause.isPresent();
                pause = RepeatRules.pauseAfter(++attempts)) {
            all = all.plus(pause.get());
        }
        assertThat(all).isGreaterThan(Duration.ofHours(23)).isLessThanOrEqualTo(Duration.ofHours(24));
    }
}
