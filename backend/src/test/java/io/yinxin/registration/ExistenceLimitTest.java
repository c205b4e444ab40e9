package io.yinxin.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.testing.ApiTest;
import io.yinxin.testing.Numbers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five answers a day to one phone, also when they are asked for at once. */
@ApiTest
@Tag("REG-33")
class ExistenceLimitTest {
    @Inject
    ExistenceLimit limit;

    @Inject
    Pool pool;

    private final String mobile = Numbers.mobile();

    @BeforeEach
    void forgetFormerTests() {
        pool.query("delete from platform_throttle").execute().await().indefinitely();
    }

    @Test
    @DisplayName("Of eight questions at the same moment five are answered")
    void together() {
        // Nobody gets the answer before all have asked.
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        List<CompletableFuture<String>> asked = IntStream.range(0, 8)
                .mapToObj(n -> ask(Uni.createFrom().completionStage(answer)))
                .toList();
        CompletableFuture<Object> refused = CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new));
        assertThat(refused.completeOnTimeout("nobody was refused", 5, TimeUnit.SECONDS)
                        .join())
                .isEqualTo("CHECK_LIMIT");
        answer.complete(true);
        assertThat(asked.stream().map(CompletableFuture::join).filter("true"::equals))
                .hasSize(5);
    }

    @Test
    @DisplayName("What nobody has registered takes nothing from the five")
    void unknownOnes() {
        for (int n = 0; n < 8; n++) {
            assertThat(ask(Uni.createFrom().item(false)).join()).isEqualTo("false");
        }
        for (int n = 0; n < 5; n++) {
            assertThat(ask(Uni.createFrom().item(true)).join()).isEqualTo("true");
        }
        assertThat(ask(Uni.createFrom().item(false)).join()).isEqualTo("CHECK_LIMIT");
    }

    private CompletableFuture<String> ask(Uni<Boolean> exists) {
        return limit.guard(mobile, exists)
                .map(String::valueOf)
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> ((DomainException) refusal).code().name())
                .subscribeAsCompletionStage();
    }
}
