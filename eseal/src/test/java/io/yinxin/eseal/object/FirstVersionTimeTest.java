package io.yinxin.eseal.object;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.Node;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All forms of time met in files of version 1. */
@Tag("SEL-69")
class FirstVersionTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2020-10-23 19:45:37, 2020-10-23T11:45:37Z",
        "2020-10-23T19:45:37, 2020-10-23T11:45:37Z",
        "2020-10-23T19:45:37+08:00, 2020-10-23T11:45:37Z",
        "20221031141634, 2022-10-31T06:16:34Z",
        "20200817111329Z, 2020-08-17T11:13:29Z",
        "20200723130907.763Z, 2020-07-23T13:09:07.763Z",
        "200817111329Z, 2020-08-17T11:13:29Z"
    })
    void text(String text, Instant instant) {
        assertThat(FirstVersionTime.read(text.getBytes(US_ASCII))).isEqualTo(new SigningTime.Stated(instant));
    }

    @ParameterizedTest
    @CsvSource({
        "23, 200817111329Z, 2020-08-17T11:13:29Z",
        "23, 490817111329Z, 2049-08-17T11:13:29Z",
        "23, 500817111329Z, 1950-08-17T11:13:29Z",
        "24, 20200817111329Z, 2020-08-17T11:13:29Z"
    })
    void inBits(int tag, String text, Instant instant) {
        byte[] der = Node.of(tag, text.getBytes(US_ASCII)).encode();
        assertThat(FirstVersionTime.read(der)).isEqualTo(new SigningTime.Stated(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2020-13-01 00:00:00", "202008171113"})
    void unreadable(String text) {
        assertThat(FirstVersionTime.read(text.getBytes(US_ASCII))).isEqualTo(new SigningTime.Unreadable());
    }

    @Test
    void aSequenceMayBeAToken() {
        assertThat(FirstVersionTime.read(new byte[] {0x30, 0})).isInstanceOf(SigningTime.Token.class);
        assertThat(FirstVersionTime.read(new byte[65])).isEqualTo(new SigningTime.Unreadable());
    }
}
