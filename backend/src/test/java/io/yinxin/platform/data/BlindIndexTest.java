package io.yinxin.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlindIndexTest {
    private static final String ONE = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String TWO = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    @Test
    void findsTheSameValueAndTellsPurposesAndKeysApart() {
        BlindIndex index = index(ONE);
        assertThat(index.of("mobile", "13800138000")).hasSize(32).isEqualTo(index.of("mobile", "13800138000"));
        assertThat(index.of("mobile", "13800138000")).isNotEqualTo(index.of("phone", "13800138000"));
        assertThat(index.of("mobile", "13800138000")).isNotEqualTo(index(TWO).of("mobile", "13800138000"));
        assertThat(index.of("ab", "c")).isNotEqualTo(index.of("a", "bc"));
    }

    @Test
    void looksUnderOldKeysTooWhileTheyAreRotated() {
        BlindIndex rotating = index(TWO, ONE);
        assertThat(rotating.candidates("mobile", "1")[0]).isEqualTo(rotating.of("mobile", "1"));
        assertThat(rotating.candidates("mobile", "1")[1]).isEqualTo(index(ONE).of("mobile", "1"));
    }

    @Test
    void refusesKeysOfTheWrongLength() {
        assertThatThrownBy(() -> index("AAEC")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> index()).isInstanceOf(IllegalStateException.class);
    }

    private static BlindIndex index(String... keys) {
        return new BlindIndex(new DataSettings(List.of(), "", ColumnCipher.Algorithm.AES_256_GCM, List.of(keys)));
    }
}
