package io.yinxin.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedWorkerTest {
    private final Vertx vertx = Vertx.vertx();
    private final BoundedWorker worker = new BoundedWorker(vertx, "test", 2, 3);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void close() {
        gate.countDown();
        worker.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void runsAtMostItsThreadsAtOnceAndRefusesBeyondTheQueue() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        List<CompletableFuture<Integer>> admitted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            admitted.add(worker.run(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        both.countDown();
                        gate.await(20, TimeUnit.SECONDS);
                        return running.decrementAndGet();
                    })
                    .subscribeAsCompletionStage());
        }
        assertThat(worker.load()).isEqualTo(5);
        assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> worker.run(() -> 1).await().indefinitely())
                .isInstanceOfSatisfying(DomainException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(CommonError.BUSY);
                    assertThat(failure.params()).isEqualTo(Map.of("retryAfterSeconds", 2));
                });

        gate.countDown();
        for (CompletableFuture<Integer> one : admitted) {
            one.get(20, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isEqualTo(2);
        assertThat(worker.load()).isZero();
        assertThat(worker.run(() -> "again").await().indefinitely()).isEqualTo("again");
    }

    @Test
    void failedWorkGivesItsPlaceBack() {
        Uni<Object> failing = worker.run(() -> {
            throw new IllegalArgumentException("no");
        });
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> failing.await().indefinitely()).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(worker.load()).isZero();
    }

    @Test
    void workNobodyWaitsForAnyMoreKeepsItsPlaceUntilItIsDone() throws Exception {
        for (int i = 0; i < 5; i++) {
            worker.run(() -> gate.await(20, TimeUnit.SECONDS))
                    .subscribe()
                    .with(item -> {})
                    .cancel();
        }
        assertThat(worker.load())
                .as("else hasty callers could fill the queue without end")
                .isEqualTo(5);
        gate.countDown();
        for (int i = 0; i < 200 && worker.load() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(worker.load()).isZero();
    }
}
