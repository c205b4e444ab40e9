package io.yinxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-28")
class RankSumTest {
    private final Random random = new Random(7);

    @Test
    @DisplayName("Thirty answers each that take a millisecond longer of twenty are told apart, equal ones are not")
    void tellsApart() {
        List<Long> plain = times(0);
        assertThat(Math.abs(RankSum.z(plain, times(0)))).isLessThan(3.5);
        assertThat(Math.abs(RankSum.z(plain, times(1_000_000)))).isGreaterThan(3.5);
    }

    private List<Long> times(long more) {
        return Stream.generate(() -> 20_000_000 + more + (long) (random.nextGaussian() * 500_000))
                .limit(30)
                .toList();
    }
}
