package io.yinxin.eseal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SEL-69")
class WrittenTimeTest {
    @ParameterizedTest
    @CsvSource({
        "20200817111329Z, 2020-08-17T11:13:29Z",
        "20200723130907.763Z, 2020-07-23T13:09:07Z",
        "20221031141634, 2022-10-31T06:16:34Z",
        "2020-10-23 19:45:37, 2020-10-23T11:45:37Z",
    })
    void formsInUse(String written, String time) {
        assertThat(WrittenTime.read(written)).contains(Instant.parse(time));
    }

    @Test
    void othersAreNoTime() {
        assertThat(WrittenTime.read("")).isEmpty();
        assertThat(WrittenTime.read("20201323194537")).isEmpty();
        assertThat(WrittenTime.read("yesterday")).isEmpty();
    }
}
