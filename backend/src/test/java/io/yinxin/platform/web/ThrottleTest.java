package io.yinxin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ApiTest
@Tag("GEN-36")
class ThrottleTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Throttle throttle;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    void refusesOneMoreThanAllowedUntilTheWindowEnds() {
        for (int i = 0; i < 3; i++) {
            count("kind").await().indefinitely();
        }
        assertThatThrownBy(() -> count("kind").await().indefinitely())
                .isInstanceOfSatisfying(DomainException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(CommonError.TOO_MANY_ATTEMPTS);
                    long wait = (Long) Objects.requireNonNull(failure.params().get("retryAfterSeconds"));
                    assertThat(wait).isBetween(1L, 3600L);
                    clock.advance(Duration.ofSeconds(wait));
                });
        count("kind").await().indefinitely();
    }

    @Test
    void countsKindsAndSubjectsApart() {
        for (int i = 0; i < 3; i++) {
            count("one").await().indefinitely();
        }
        count("other").await().indefinitely();
        throttle.count("one", subject + "x", 3, HOUR, CommonError.TOO_MANY_ATTEMPTS)
                .await()
                .indefinitely();
    }

    @Test
    void losesNoneOfManyCountsAtOnce() {
        List<Uni<Integer>> counts = IntStream.range(0, 50)
                .mapToObj(i -> throttle.add("kind", subject, HOUR, 1))
                .toList();
        List<Integer> seen = Uni.join().all(counts).andFailFast().await().indefinitely();
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void storesNoSubject() {
        count("kind").await().indefinitely();
        pool.query("select bucket from platform_throttle")
                .executeAndAwait()
                .forEach(row -> assertThat(row.getBuffer(0).toString(StandardCharsets.ISO_8859_1))
                        .doesNotContain(subject));
    }

    private Uni<Void> count(String kind) {
        return throttle.count(kind, subject, 3, HOUR, CommonError.TOO_MANY_ATTEMPTS);
    }
}
