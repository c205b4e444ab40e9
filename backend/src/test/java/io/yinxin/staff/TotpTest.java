package io.yinxin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("RVW-01")
class TotpTest {
    /** The secret of RFC 6238 appendix B. */
    private static final String SECRET =
            Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The last six of the eight digits given there. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.codeOf(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
        assertThat(Totp.stepOf(code, SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(OptionalLong.of(seconds / 30));
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void aCodeIsTakenOneStepBeforeAndAfter(long drift, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        String code = Totp.codeOf(SECRET, now.plusSeconds(drift));
        assertThat(Totp.stepOf(code, SECRET, now).isPresent()).isEqualTo(taken);
    }

    @Test
    void theAddressForAppsNamesIssuerAccountAndSecret() {
        assertThat(Totp.uri("印信 Desk", "li.lei", "ABC"))
                .isEqualTo("otpauth://totp/%E5%8D%B0%E4%BF%A1%20Desk:li.lei?secret=ABC"
                        + "&issuer=%E5%8D%B0%E4%BF%A1%20Desk");
        assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    }
}
