package io.yinxin.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.platform.data.ColumnCipher.Algorithm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-29")
class SealedJsonTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final ColumnCipher cipher =
            new ColumnCipher(new DataSettings(List.of("k:" + KEY), "k", Algorithm.AES_256_GCM, List.of()));
    private final SealedJson sealed = new SealedJson(cipher, new ObjectMapper());

    record Person(String name, int age) {}

    @Test
    void readsBackWhatNobodyElseCanRead() {
        byte[] stored = sealed.seal(new Person("赵某某", 40));
        assertThat(sealed.open(stored, Person.class)).isEqualTo(new Person("赵某某", 40));
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("赵某某", "name");
    }

    @Test
    @Tag("GEN-23")
    void saysNothingOfWhatItCannotRead() {
        byte[] other = cipher.encrypt("{\"name\":\"赵某某\",\"age\":\"11010519491231002X\"}");
        assertThatThrownBy(() -> sealed.open(other, Person.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stored Person is unreadable")
                .hasNoCause();
    }
}
