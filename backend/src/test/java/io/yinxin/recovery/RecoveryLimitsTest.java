package io.yinxin.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is counted of attempts; whom it is counted for, the resources' tests show. */
@ApiTest
@Tag("RCU-09")
@Tag("RCP-08")
class RecoveryLimitsTest {
    @Inject
    AttemptStore attempts;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    private final byte[] target = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private final byte[] other = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    @DisplayName("The sixth attempt in 24 hours is refused for any of its targets, and says how long")
    void fiveADay() {
        IntStream.range(0, 5).forEach(n -> begin(target));
        assertThatThrownBy(() -> begin(other, target)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(RecoveryError.RECOVERY_LIMIT);
            assertThat((Long) refusal.params().get("retryAfterSeconds")).isBetween(86_000L, 86_400L);
        });
        begin(other);
        clock.advance(Duration.ofHours(24).plusMinutes(1));
        begin(target);
    }

    @Test
    @DisplayName("What is taken back makes room again; what others failed stays")
    void takesBack() {
        IntStream.range(0, 4).forEach(n -> begin(target));
        UUID success = begin(target);
        attempts.takeBack(success).await().indefinitely();
        begin(target);
        assertThatThrownBy(() -> begin(target)).hasMessage("RECOVERY_LIMIT");
    }

    @Test
    @DisplayName("Of twenty attempts at the same moment five get through")
    void together() {
        List<Uni<Boolean>> all = IntStream.range(0, 20)
                .mapToObj(n -> attempts.begin(Ids.next(), List.of(target))
                        .replaceWith(true)
                        .onFailure(DomainException.class)
                        .recoverWithItem(false))
                .toList();
        List<Boolean> passed = Uni.join().all(all).andFailFast().await().indefinitely();
        assertThat(passed.stream().filter(Boolean::booleanValue)).hasSize(5);
    }

    private UUID begin(byte[]... targets) {
        UUID id = Ids.next();
        attempts.begin(id, List.of(targets)).await().indefinitely();
        return id;
    }
}
