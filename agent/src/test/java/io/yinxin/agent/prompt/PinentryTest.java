package io.yinxin.agent.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.PinRequest;
import io.yinxin.agent.card.PinStatus;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.prompt.Answer.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a program that speaks as pinentry does and keeps what it was told. */
@Tag("CRD-27")
class PinentryTest {
    @TempDir
    Path directory;

    private Path program;

    @BeforeEach
    void write() throws IOException {
        program = directory.resolve("pinentry");
        // GETPIN answers line by line from the file "pins", CONFIRM from "confirms".
        Files.writeString(program, """
                #!/bin/sh
                cd "$(dirname "$0")"
                next() { head -n 1 "$1" 2>/dev/null; sed -i 1d "$1" 2>/dev/null; }
                echo "OK Pleased to meet you"
                while IFS= read -r line; do
                  echo "$line" >> said
                  case "$line" in
                    BYE) echo OK; exit 0 ;;
                    GETPIN) next pins ; echo OK ;;
                    CONFIRM*|MESSAGE*) answer=$(next confirms); echo "${answer:-OK}" ;;
                    SLEEP) sleep 60 ;;
                    OPTION*) echo "ERR 83886254 Unknown option" ;;
                    *) echo "# comment"; echo "S STATUS"; echo OK ;;
                  esac
                done
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void readsAPinWithPercentCodesAndChineseLetters() throws Exception {
        Files.writeString(directory.resolve("pins"), "D 12%2534%25密\n");

        assertThat(prompts().pin(asking("login"), null, false, request(PinRequest.Kind.USER, 6)))
                .isEqualTo("12%34%密".toCharArray());
        String said = Files.readString(directory.resolve("said"));
        assertThat(said)
                .contains("SETDESC")
                .contains("https://portal.example")
                .contains("%0A")
                .contains("SETTIMEOUT");
    }

    @Test
    void warnsBeforeTheLastTry() throws Exception {
        Files.writeString(directory.resolve("confirms"), "ERR 83886179 cancelled\n");
        Files.writeString(directory.resolve("pins"), "D 1234\n");

        assertThatThrownBy(() -> prompts().pin(asking("login"), null, false, request(PinRequest.Kind.USER, 1)))
                .isInstanceOfSatisfying(
                        CardException.class, e -> assertThat(e.error()).isEqualTo(CardError.USER_CANCELLED));
        assertThat(Files.readString(directory.resolve("said"))).doesNotContain("GETPIN");
    }

    @Test
    void asksTwiceForANewPinUntilBothAreTheSame() throws Exception {
        Files.writeString(directory.resolve("pins"), "D Abc739\nD Abc731\nD Abc739\nD Abc739\n");

        assertThat(prompts().pin(asking("pin-changes"), null, false, request(PinRequest.Kind.NEW, 6)))
                .isEqualTo("Abc739".toCharArray());
        assertThat(Files.readString(directory.resolve("said"))).contains("SETERROR");
    }

    @Test
    void tellsNoFromNeverAndFromTimeOut() throws Exception {
        Files.writeString(directory.resolve("confirms"), "OK\nERR 83886179 x\nERR 83886194 x\nERR 83886142 x\n");

        assertThat(prompts().pair(asking("pairing"), "123456", "Firefox")).isEqualTo(Outcome.OK);
        assertThat(prompts().pair(asking("pairing"), "123456", "Firefox")).isEqualTo(Outcome.CANCELLED);
        assertThat(prompts().pair(asking("pairing"), "123456", "Firefox")).isEqualTo(Outcome.DECLINED);
        assertThat(prompts().pair(asking("pairing"), "123456", "Firefox")).isEqualTo(Outcome.TIMEOUT);
        assertThat(Files.readString(directory.resolve("said"))).contains("123 456");
    }

    @Test
    void goesThroughAListByNotOk() throws Exception {
        Files.writeString(directory.resolve("confirms"), "ERR 83886194 next\nERR 83886194 next\nOK\n");
        Dialog dialog = new DialogBuilder(
                        Dialog.Kind.CHOICE, "t", "h", List.of(), List.of(), "ok", "no", java.time.Duration.ofSeconds(9))
                .choosing(List.of("a", "b"), 1, "Which")
                .build();

        Answer answer = new PinentryScreen(program, Texts.in("en")).show(dialog);
        assertThat(answer.choice()).isEqualTo(1);
    }

    @Test
    void endsTheProgramWhenInterrupted() throws Exception {
        Files.writeString(
                program,
                "#!/bin/sh\necho OK\nwhile read -r l; do case $l in GETPIN) sleep 60;; *) echo OK;; esac; done\n");
        CompletableFuture<String> outcome = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                prompts().pin(asking("login"), null, false, request(PinRequest.Kind.USER, 6));
                outcome.complete("answered");
            } catch (CardException e) {
                outcome.complete(e.code());
            }
        });
        Thread.sleep(800);
        waiting.interrupt();

        assertThat(outcome.get(5, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo("user.cancelled");
    }

    @Test
    void saysSoWhenTheProgramIsNone() {
        Prompts broken = new Prompts(new PinentryScreen(Path.of("/bin/true"), Texts.in("en")));

        assertThatThrownBy(() -> broken.pair(asking("pairing"), "123456", "x")).isInstanceOf(CardException.class);
    }

    private Prompts prompts() {
        return new Prompts(new PinentryScreen(program, Texts.in("zh-CN")));
    }

    private static Asking asking(String purpose) {
        Origin site = Origin.parse("https://portal.example").orElseThrow();
        return new Asking(site, purpose, 0, Texts.in("zh-CN"), Instant.now().plusSeconds(60), Clock.systemUTC());
    }

    private static PinRequest request(PinRequest.Kind kind, int left) {
        return new PinRequest(kind, "卡", PinStatus.of(left, 6, 4, 16), false);
    }
}
