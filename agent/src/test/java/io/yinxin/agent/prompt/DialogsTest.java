package io.yinxin.agent.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.agent.card.PinRequest;
import io.yinxin.agent.card.PinStatus;
import io.yinxin.agent.consent.Origin;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CRD-27")
class DialogsTest {
    @Test
    void sayTheSameThingsInBothLanguages() throws Exception {
        Properties chinese = file("zh-CN");
        Properties english = file("en-US");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        chinese.forEach((key, text) -> assertThat(text.toString().contains("{0}"))
                .as("%s", key)
                .isEqualTo(english.getProperty(key.toString()).contains("{0}")));
    }

    @Test
    void haveWordsForEveryPurposeAndRepair() {
        for (String purpose : java.util.List.of(
                "login",
                "bind",
                "overwrite",
                "step-up",
                "verify",
                "operator",
                "pairing",
                "certificate-reads",
                "seals",
                "enrolments",
                "imports",
                "pin-changes",
                "pin-unblocks",
                "repairs")) {
            assertThat(Texts.in("zh").has("purpose." + purpose)).as(purpose).isTrue();
        }
        for (String repair : java.util.List.of("clock.sync", "pcsc.start", "pairings.tidy", "home.close")) {
            assertThat(Texts.in("en").has("repair." + repair)).as(repair).isTrue();
        }
    }

    @Test
    void warnOfAnAddressInAnotherScript() {
        Asking asking = asking("https://xn--e1afmkfd.example");

        assertThat(Dialogs.pairing(asking, "123456", "x").warnings().getFirst()).contains("пример.example");
        assertThat(Dialogs.pairing(asking("https://portal.example"), "123456", "x")
                        .warnings())
                .isEmpty();
        assertThat(Dialogs.pairing(asking("http://localhost:8080"), "123456", "x")
                        .warnings())
                .hasSize(1);
    }

    @ParameterizedTest
    @Tag("KEY-78")
    @CsvSource({"6,0", "5,1", "2,1", "1,1"})
    void tellTriesLeftBeforeTheLastOnes(int left, int warnings) {
        PinRequest request = new PinRequest(PinRequest.Kind.USER, "card", PinStatus.of(left, 6, 4, 16), false);

        assertThat(Dialogs.pin(asking("https://portal.example"), null, false, request)
                        .warnings())
                .hasSize(warnings);
        assertThat(Dialogs.isLastTry(request)).isEqualTo(left == 1);
    }

    @Test
    @Tag("CRD-32")
    void markASoftKey() {
        PinRequest request = new PinRequest(PinRequest.Kind.USER, "card", PinStatus.of(6, 6, 4, 16), false);

        assertThat(Dialogs.pin(asking("https://portal.example"), null, true, request)
                        .warnings()
                        .toString())
                .contains("trials");
    }

    private static Asking asking(String origin) {
        return new Asking(
                Origin.parse(origin).orElseThrow(),
                "login",
                0,
                Texts.in("en-US"),
                Instant.now().plusSeconds(9),
                Clock.systemUTC());
    }

    private static Properties file(String language) throws Exception {
        Properties texts = new Properties();
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream("texts." + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
