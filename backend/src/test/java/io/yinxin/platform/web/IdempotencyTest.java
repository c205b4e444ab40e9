package io.yinxin.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.platform.web.IdempotencyKeys.Claim;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.People;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Convention "idempotency key" of spec 20 section 1. */
@ApiTest
class IdempotencyTest {
    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @Inject
    People people;

    @Inject
    IdempotencyKeys keys;

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    @DisplayName("POST without a key, or with one that could be guessed, answers 400 IDEMPOTENCY_KEY_REQUIRED")
    void keyRequired() {
        for (String key : new String[] {"", "short", "with blanks and more", "x".repeat(65)}) {
            post(key, "a").then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
        }
        send(given().header("X-Yinxin-Request", "1"), "a").then().statusCode(400);
    }

    @Test
    @DisplayName("POST twice with one key has one effect and answers the first answer again")
    void repeat() {
        String key = key();
        Response first = post(key, "a");
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        Response second = post(key, "a");
        second.then()
                .statusCode(201)
                .contentType("application/json")
                .header("Idempotency-Replayed", equalTo("true"))
                .body("number", equalTo(first.path("number")))
                .body("text", equalTo("a"));
    }

    @Test
    @DisplayName("POST twice repeats an answer without content, too")
    void repeatOfNothing() {
        String key = key();
        post(key, "empty").then().statusCode(204);
        int effects = TestDoorResource.EFFECTS.get();
        post(key, "empty").then().statusCode(204).header("Idempotency-Replayed", equalTo("true"));
        assertThat(TestDoorResource.EFFECTS).hasValue(effects);
    }

    @Test
    @DisplayName("POST of other content with the same key answers 409 IDEMPOTENCY_KEY_REUSED")
    void otherContent() {
        String key = key();
        post(key, "a").then().statusCode(201);
        post(key, "b").then().statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    @DisplayName("POST eight times at once with one key has one effect; the others answer 409 IDEMPOTENCY_IN_PROGRESS")
    void atTheSameTime() {
        String key = key();
        int before = TestDoorResource.EFFECTS.get();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> post(key, "slow").statusCode()));
        }
        List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
        assertThat(TestDoorResource.EFFECTS).hasValue(before + 1);
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        post(key, "slow").then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    @DisplayName("POST that was refused leaves the key free")
    void refused() {
        String key = key();
        int before = TestDoorResource.EFFECTS.get();
        post(key, "refused").then().statusCode(503);
        post(key, "refused").then().statusCode(503).body("code", equalTo("PROVIDER_UNAVAILABLE"));
        assertThat(TestDoorResource.EFFECTS).hasValue(before + 2);
        post(key, "a").then().statusCode(201);
    }

    @Test
    @DisplayName("POST of an invalid body takes no key")
    void invalid() {
        String key = key();
        post(key, "").then().statusCode(422);
        post(key, "a").then().statusCode(201);
    }

    @Test
    @DisplayName("POST with another person's key is that person's own first request")
    void perPerson() {
        String key = key();
        RequestSpecification one = people.anAdministrator().request().header("Idempotency-Key", key);
        RequestSpecification other = people.anAdministrator().request().header("Idempotency-Key", key);
        send(one, "a").then().statusCode(201);
        send(other, "a").then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    @DisplayName("POST a day later with the same key is a new request")
    void afterADay() {
        String key = key();
        post(key, "a").then().statusCode(201);
        clock.advance(Duration.ofHours(24).plusMinutes(1));
        post(key, "a").then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    @DisplayName("A request that takes longer than the lease keeps its key; one whose server died loses it")
    void lease() {
        byte[] running = key().getBytes(StandardCharsets.US_ASCII);
        byte[] dead = key().getBytes(StandardCharsets.US_ASCII);
        keys.claim(running, running).await().indefinitely();
        keys.claim(dead, dead).await().indefinitely();
        Uni<String> work = Uni.createFrom().item("done").onItem().delayIt().by(Duration.ofSeconds(1));
        CompletableFuture<String> done =
                keys.holding(running, Duration.ofMillis(50), work).subscribeAsCompletionStage();
        clock.advance(Duration.ofSeconds(61));
        pause();
        assertThat(keys.claim(running, running).await().indefinitely()).isInstanceOf(Claim.InProgress.class);
        assertThat(keys.claim(dead, dead).await().indefinitely()).isInstanceOf(Claim.First.class);
        assertThat(done.join()).isEqualTo("done");
        pause();
        clock.advance(Duration.ofSeconds(61));
        assertThat(keys.claim(running, running).await().indefinitely()).isInstanceOf(Claim.First.class);
    }

    /** Long enough for some renewals. */
    private static void pause() {
        Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(300))
                .await()
                .indefinitely();
    }

    @Test
    @DisplayName("Of two that both thought to be first, the earlier answer stays")
    void firstAnswerStays() {
        byte[] key = key().getBytes(StandardCharsets.US_ASCII);
        keys.claim(key, key).await().indefinitely();
        keys.keep(key, 200, "\"good\"").await().indefinitely();
        keys.keep(key, 200, "\"late\"").await().indefinitely();
        assertThat(keys.claim(key, key).await().indefinitely()).isEqualTo(new Claim.Repeat(200, "\"good\""));
    }

    @Test
    @DisplayName("Kept answers are not readable in the database")
    void encrypted() {
        post(key(), "very personal").then().statusCode(201);
        pool.query("select key, content, answer from platform_idempotency")
                .executeAndAwait()
                .forEach(row -> {
                    String stored = row.getBuffer("answer") == null
                            ? ""
                            : row.getBuffer("answer").toString(StandardCharsets.ISO_8859_1);
                    assertThat(stored).doesNotContain("personal");
                });
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Response post(String key, String text) {
        return send(given().header("X-Yinxin-Request", "1").header("Idempotency-Key", key), text);
    }

    private static Response send(RequestSpecification request, String text) {
        return request.contentType("application/json")
                .body(Map.of("text", text, "mobile", "13800138000"))
                .post("/api/v1/test/notes");
    }
}
