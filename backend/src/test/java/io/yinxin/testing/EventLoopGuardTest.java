package io.yinxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApiTest
class EventLoopGuardTest {
    @Inject
    Vertx vertx;

    @Test
    @DisplayName("A deliberate wait on the event loop is caught, with the line that waits")
    void catches() throws Exception {
        CompletableFuture<String> waited = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(nothing -> waited.complete(waitAMoment()));
        assertThat(waited.get(10, TimeUnit.SECONDS)).startsWith("vert.x-eventloop-thread");
        List<String> caught = EventLoopGuard.takeCaught();
        assertThat(caught)
                .anySatisfy(one -> assertThat(one).contains("Thread.sleep").contains("EventLoopGuardTest.waitAMoment"));
    }

    @Test
    @DisplayName("The same wait on a worker is nobody's business")
    void letsWorkersWait() throws Exception {
        CompletableFuture<String> waited = new CompletableFuture<>();
        Thread.ofPlatform().name("a-worker").start(() -> waited.complete(waitAMoment()));
        waited.get(10, TimeUnit.SECONDS);
        assertThat(EventLoopGuard.takeCaught()).isEmpty();
    }

    private static String waitAMoment() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Thread.currentThread().getName();
    }
}
