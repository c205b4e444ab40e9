package io.yinxin.load;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.Person;
import io.yinxin.testing.SolvedCaptcha;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Password hashing takes all it can get; everything else must not notice. */
@ApiTest
@Timeout(120)
class BusyServerTest {
    private static final int AT_ONCE = 64;

    @Inject
    Passwords passwords;

    @Inject
    People people;

    @Test
    @DisplayName("While 64 passwords are being checked, light requests are answered before half of them are done")
    void lightRequestsStayPrompt() {
        Duration quiet = tenLightRequests();
        List<CompletableFuture<Boolean>> checks = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            checks.add(passwords.matches("Wrong-Pass-" + i, null).subscribeAsCompletionStage());
        }
        Duration busy = tenLightRequests();
        int waiting = passwords.load();
        long begin = System.nanoTime();
        checks.forEach(CompletableFuture::join);
        Duration rest = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
                "Ten light requests: %d ms alone, %d ms beside %d password checks; the %d checks then left took %d ms%n",
                quiet.toMillis(), busy.toMillis(), AT_ONCE, waiting, rest.toMillis());
        assertThat(checks).allMatch(check -> !check.join());
        assertThat(waiting).isGreaterThan(AT_ONCE / 2);
    }

    @Test
    @Tag("SGN-08")
    @DisplayName(
            "POST /api/v1/session beyond the queue answers 503 BUSY with Retry-After, and counts no wrong password")
    void refusesBeyondTheQueue() {
        Person person = people.anAdministrator();
        AtomicBoolean flooding = new AtomicBoolean(true);
        List<CompletableFuture<Void>> flood = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            flood.add(passwords
                    .matches("Wrong-Pass-1", null)
                    .onFailure()
                    .recoverWithItem(false)
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(10))
                    .repeat()
                    .whilst(done -> flooding.get())
                    .collect()
                    .last()
                    .replaceWithVoid()
                    .subscribeAsCompletionStage());
        }
        int refused = 0;
        try {
            // Now and then one slips into a place that has just become free.
            for (int i = 0; i < 12; i++) {
                Response answer = signIn(person);
                if (answer.statusCode() != 201) {
                    answer.then()
                            .statusCode(503)
                            .header("Retry-After", equalTo("2"))
                            .body("code", equalTo("BUSY"));
                    refused++;
                }
            }
        } finally {
            flooding.set(false);
            flood.forEach(CompletableFuture::join);
        }
        assertThat(refused).isGreaterThan(5);
        signIn(person).then().statusCode(201);
    }

    private static Response signIn(Person person) {
        SolvedCaptcha captcha = SolvedCaptcha.get();
        return given().header("X-Yinxin-Request", "1")
                .contentType("application/json")
                .body(Map.of(
                        "username", person.username(),
                        "password", person.password(),
                        "captchaId", captcha.captchaId(),
                        "imageCode", captcha.imageCode()))
                .post("/api/v1/session");
    }

    private static Duration tenLightRequests() {
        long begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            given().get("/api/v1/agreements/PLATFORM_SERVICE").then().statusCode(200);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
