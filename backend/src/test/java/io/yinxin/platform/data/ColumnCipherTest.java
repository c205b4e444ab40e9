package io.yinxin.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.platform.data.ColumnCipher.Algorithm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnCipherTest {
    private static final String SECRET = "11010519491231002X 张某";
    private static final String FIRST = "first:" + key(1);
    private static final String SECOND = "second:" + key(2);

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void readsBackWhatItWrote(Algorithm algorithm) {
        ColumnCipher cipher = cipher(List.of(FIRST), "first", algorithm);
        assertThat(cipher.decrypt(cipher.encrypt(SECRET))).isEqualTo(SECRET);
        assertThat(cipher.decrypt(cipher.encrypt(""))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void storesNothingReadableAndNeverTheSameTwice(Algorithm algorithm) {
        ColumnCipher cipher = cipher(List.of(FIRST), "first", algorithm);
        byte[] stored = cipher.encrypt(SECRET);
        assertThat(new String(stored, StandardCharsets.UTF_8))
                .doesNotContain("1101")
                .contains("first");
        assertThat(cipher.encrypt(SECRET)).isNotEqualTo(stored);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void findsEveryChangedByte(Algorithm algorithm) {
        ColumnCipher cipher = cipher(List.of(FIRST, SECOND), "first", algorithm);
        byte[] stored = cipher.encrypt(SECRET);
        for (int i = 0; i < stored.length; i++) {
            byte[] altered = stored.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(altered)).as("byte " + i).isInstanceOf(IllegalStateException.class);
        }
        for (int length = 0; length < stored.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(stored, length);
            assertThatThrownBy(() -> cipher.decrypt(cut))
                    .as("cut at " + length)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void readsOldKeysAndCiphersAndCallsThemOutdated() {
        byte[] old = cipher(List.of(FIRST), "first", Algorithm.AES_256_GCM).encrypt(SECRET);
        ColumnCipher newKey = cipher(List.of(FIRST, SECOND), "second", Algorithm.AES_256_GCM);
        ColumnCipher newCipher = cipher(List.of(FIRST), "first", Algorithm.SM4_GCM);
        assertThat(newKey.decrypt(old)).isEqualTo(SECRET);
        assertThat(newKey.isOutdated(old)).isTrue();
        assertThat(newKey.isOutdated(newKey.encrypt(SECRET))).isFalse();
        assertThat(newCipher.decrypt(old)).isEqualTo(SECRET);
        assertThat(newCipher.isOutdated(old)).isTrue();
        assertThat(newCipher.isOutdated(newCipher.encrypt(SECRET))).isFalse();
    }

    @Test
    void cannotReadWithoutTheKeyAndSaysWhichOneIsMissing() {
        byte[] old = cipher(List.of(FIRST), "first", Algorithm.AES_256_GCM).encrypt(SECRET);
        ColumnCipher without = cipher(List.of(SECOND), "second", Algorithm.AES_256_GCM);
        assertThatThrownBy(() -> without.decrypt(old)).hasMessageContaining("'first'");
        ColumnCipher sameName = cipher(List.of("first:" + key(9)), "first", Algorithm.AES_256_GCM);
        assertThatThrownBy(() -> sameName.decrypt(old)).hasMessageContaining("altered or its key is wrong");
    }

    @Test
    void refusesKeysOfTheWrongForm() {
        List<List<String>> wrong = List.of(
                List.of("nokey"),
                List.of(":" + key(1)),
                List.of("first:AAEC"),
                List.of("first:not base64"),
                List.of(SECOND));
        for (List<String> keys : wrong) {
            assertThatThrownBy(() -> cipher(keys, "first", Algorithm.AES_256_GCM))
                    .as(keys.toString())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("yinxin.data");
        }
    }

    private static ColumnCipher cipher(List<String> keys, String active, Algorithm algorithm) {
        return new ColumnCipher(new DataSettings(keys, active, algorithm, List.of(key(3))));
    }

    private static String key(int filling) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
