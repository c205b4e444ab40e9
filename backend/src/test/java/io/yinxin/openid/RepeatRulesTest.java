package io.yinxin.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("UIC-21")
class RepeatRulesTest {
    @Test
    void pausesGrowAndEnd() {
        assertThat(RepeatRules.pauseAfter(1)).contains(Duration.ofSeconds(15));
        assertThat(IntStream.rangeClosed(1, 6)
                        .mapToObj(RepeatRules::pauseAfter)
                        .map(pause -> pause.orElseThrow())
                        .toList())
                .isSorted();
        assertThat(RepeatRules.pauseAfter(7)).isEmpty();
    }
}
