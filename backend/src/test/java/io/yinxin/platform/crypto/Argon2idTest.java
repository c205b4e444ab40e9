package io.yinxin.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-23")
class Argon2idTest {
    /** From the test programme of the reference implementation (version 0x13, t=2, m=2^16 KiB, p=1). */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(Argon2id.matches("password".toCharArray(), REFERENCE)).isTrue();
        assertThat(Argon2id.matches("passwore".toCharArray(), REFERENCE)).isFalse();
        assertThat(Argon2id.hash("password".toCharArray(), "somesalt".getBytes(StandardCharsets.US_ASCII), 65_536, 2))
                .isEqualTo(REFERENCE);
    }

    @Test
    void sameTextTypedOnAnotherSystemIsTheSamePassword() {
        String composed = Argon2id.hash("caf\u00e9".toCharArray(), Secrets.bytes(16), 64, 1);
        assertThat(Argon2id.matches("cafe\u0301".toCharArray(), composed)).isTrue();
    }

    @Test
    void comparesExactly() {
        String stored = Argon2id.hash("Right-Pass-9".toCharArray(), Secrets.bytes(16), 64, 1);
        assertThat(Argon2id.matches("right-Pass-9".toCharArray(), stored)).isFalse();
        assertThat(Argon2id.matches("Right-Pass-9 ".toCharArray(), stored)).isFalse();
    }

    @Test
    void saltsEachHashAnew() {
        assertThat(Argon2id.hash("x".toCharArray(), Secrets.bytes(16), 64, 1))
                .isNotEqualTo(Argon2id.hash("x".toCharArray(), Secrets.bytes(16), 64, 1));
    }

    @Test
    void knowsWhatWasMadeCheaperThanTodaysSetting() {
        assertThat(Argon2id.isWeaker(REFERENCE, 65_536, 2)).isFalse();
        assertThat(Argon2id.isWeaker(REFERENCE, 65_537, 2)).isTrue();
        assertThat(Argon2id.isWeaker(REFERENCE, 65_536, 3)).isTrue();
    }

    @Test
    void refusesStoredValuesOfOtherForm() {
        for (String other : new String[] {"", "plain", REFERENCE.replace("argon2id", "argon2i"), REFERENCE + "$x"}) {
            assertThatThrownBy(() -> Argon2id.matches("x".toCharArray(), other))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
