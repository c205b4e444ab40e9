package io.yinxin.codes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.SolvedCaptcha;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
@Tag("GEN-24")
class CaptchasTest {
    @Inject
    Captchas captchas;

    @Inject
    CaptchaStore store;

    @Inject
    CaptchaAnswers answers;

    @Inject
    CreateCaptcha createCaptcha;

    @Inject
    TestClock clock;

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    @DisplayName("POST /api/v1/captchas for a picture answers a PNG and no answer")
    void picture() {
        JsonPath captcha = given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body("{\"kind\":\"IMAGE\"}")
                .post("/api/v1/captchas")
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("image", startsWith("data:image/png;base64,iVBOR"))
                .body("challenge", nullValue())
                .body("expiresInSeconds", equalTo(120))
                .extract()
                .jsonPath();
        assertThat(captcha.getMap("$").keySet())
                .isEqualTo(java.util.Set.of("captchaId", "kind", "image", "expiresInSeconds"));
    }

    @Test
    @DisplayName("POST /api/v1/captchas without or with an unknown kind is refused")
    void kinds() {
        given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/captchas")
                .then()
                .statusCode(422)
                .body("fieldErrors[0].field", equalTo("kind"));
        given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body("{\"kind\":\"SONG\"}")
                .post("/api/v1/captchas")
                .then()
                .statusCode(400);
    }

    @Test
    void aPictureHasFourReadableCharactersAndIsNewEachTime() {
        List<String> codes = IntStream.range(0, 20)
                .mapToObj(i -> make(Captcha.Kind.IMAGE).question().answer())
                .toList();
        assertThat(codes).allMatch(code -> code.matches("[" + RandomCodes.READABLE + "]{4}"));
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void isAnsweredWithoutRegardToCaseAndOnce() {
        CreateCaptcha.Made made = make(Captcha.Kind.IMAGE);
        String answer = " " + made.question().answer().toLowerCase(java.util.Locale.ROOT);
        consume(made.id(), answer);
        assertWrong(made.id(), answer);
    }

    @Test
    void aWrongAnswerUsesItUp() {
        for (String wrong : new String[] {"", "    ", "0000", "x".repeat(5000)}) {
            CreateCaptcha.Made made = make(Captcha.Kind.IMAGE);
            assertWrong(made.id(), wrong);
            assertWrong(made.id(), made.question().answer());
        }
        CreateCaptcha.Made made = make(Captcha.Kind.IMAGE);
        assertWrong(made.id(), null);
        assertWrong(made.id(), made.question().answer());
    }

    @Test
    void isGoodForTwoMinutes() {
        CreateCaptcha.Made made = make(Captcha.Kind.IMAGE);
        CreateCaptcha.Made late = make(Captcha.Kind.IMAGE);
        clock.advance(Duration.ofSeconds(118));
        consume(made.id(), made.question().answer());
        clock.advance(Duration.ofSeconds(3));
        assertWrong(late.id(), late.question().answer());
    }

    @Test
    void ofManyAnswersAtOnceOneIsTaken() {
        CreateCaptcha.Made made = make(Captcha.Kind.IMAGE);
        List<Uni<Boolean>> tries = IntStream.range(0, 10)
                .mapToObj(i -> captchas.consume(
                                made.id().toString(), made.question().answer())
                        .replaceWith(true)
                        .onFailure()
                        .recoverWithItem(false))
                .toList();
        assertThat(Uni.join().all(tries).andFailFast().await().indefinitely().stream()
                        .filter(taken -> taken))
                .hasSize(1);
    }

    @Test
    void unknownIdsAreWrong() {
        assertWrong(UUID.randomUUID(), "AAAA");
        for (String id : new String[] {"", "1", "' or 1=1 --"}) {
            assertThatThrownBy(() -> captchas.consume(id, "AAAA").await().indefinitely())
                    .hasMessage("CAPTCHA_WRONG");
        }
        assertThatThrownBy(() -> captchas.consume(null, "AAAA").await().indefinitely())
                .hasMessage("CAPTCHA_WRONG");
    }

    @Test
    @Tag("UIC-25")
    void workInsteadOfReadingIsGoodOnce() {
        SolvedCaptcha solved = SolvedCaptcha.get();
        consume(UUID.fromString(solved.captchaId()), solved.imageCode());
        assertWrong(UUID.fromString(solved.captchaId()), solved.imageCode());
    }

    @Test
    void workDoneForAnotherCaptchaOrNotDoneAtAllIsWrong() {
        SolvedCaptcha one = SolvedCaptcha.get();
        SolvedCaptcha other = SolvedCaptcha.get();
        assertWrong(UUID.fromString(one.captchaId()), other.imageCode());
        CreateCaptcha.Made made = make(Captcha.Kind.PROOF_OF_WORK);
        Captcha.Challenge set = java.util.Objects.requireNonNull(made.question().challenge());
        String claimed =
                "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":-1,\"salt\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(set.algorithm(), set.challenge(), set.salt(), set.signature());
        assertWrong(made.id(), Base64.getEncoder().encodeToString(claimed.getBytes(StandardCharsets.UTF_8)));
        CreateCaptcha.Made named = make(Captcha.Kind.PROOF_OF_WORK);
        assertWrong(named.id(), named.question().answer());
    }

    @Test
    void theStoreHoldsNoAnswer() {
        UUID id = Ids.next();
        Captcha captcha = new Captcha(Captcha.Kind.IMAGE, answers.digest(Captcha.Kind.IMAGE, "ABCD"));
        store.keep(id, captcha).await().indefinitely();
        assertThat(new String(captcha.digest(), StandardCharsets.ISO_8859_1))
                .hasSize(32)
                .doesNotContain("ABCD");
    }

    @Test
    void anAddressMayAskAHundredAndTwentyTimesAMinute() {
        String address = UUID.randomUUID().toString();
        clock.advance(Duration.ofSeconds(60 - clock.instant().getEpochSecond() % 60));
        for (int i = 0; i < 120; i++) {
            createCaptcha.create(Captcha.Kind.PROOF_OF_WORK, address).await().indefinitely();
        }
        assertThatThrownBy(() -> createCaptcha
                        .create(Captcha.Kind.PROOF_OF_WORK, address)
                        .await()
                        .indefinitely())
                .isInstanceOf(DomainException.class)
                .hasMessage("TOO_MANY_ATTEMPTS");
    }

    private CreateCaptcha.Made make(Captcha.Kind kind) {
        return createCaptcha.create(kind, UUID.randomUUID().toString()).await().indefinitely();
    }

    private void consume(UUID id, @Nullable String answer) {
        captchas.consume(id.toString(), answer).await().indefinitely();
    }

    private void assertWrong(UUID id, @Nullable String answer) {
        assertThatThrownBy(() -> consume(id, answer))
                .isInstanceOf(DomainException.class)
                .hasMessage("CAPTCHA_WRONG");
    }
}
