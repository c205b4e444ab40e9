package io.yinxin.platform.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A named pool of threads for one kind of heavy work, with a limit to what may wait for it. Results come back on the
 * caller's Vert.x context, so a Hibernate session may be used right after.
 */
public final class BoundedWorker {
    private static final int RETRY_AFTER_SECONDS = 2;

    private final WorkerExecutor executor;
    private final int capacity;
    private final AtomicInteger inside = new AtomicInteger();

    /**
     * @param threads how many pieces of work run at once
     * @param queue how many more may wait; beyond that callers get {@link CommonError#BUSY}
     */
    public BoundedWorker(Vertx vertx, String name, int threads, int queue) {
        this.executor = vertx.createSharedWorkerExecutor(name, threads, 30, TimeUnit.SECONDS);
        this.capacity = threads + queue;
    }

    /** Runs the work, or fails at once with 503 and Retry-After when as much as allowed is waiting already. */
    public <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            if (inside.incrementAndGet() > capacity) {
                inside.decrementAndGet();
                return Uni.createFrom()
                        .failure(DomainException.with(
                                CommonError.BUSY, Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS)));
            }
            return Uni.createFrom()
                    .completionStage(() ->
                            executor.executeBlocking(() -> counted(work), false).toCompletionStage());
        });
    }

    /** The place is given back when the work ends, not when its caller goes away: a thread is busy until then. */
    private <T> T counted(Callable<T> work) throws Exception {
        try {
            return work.call();
        } finally {
            inside.decrementAndGet();
        }
    }

    /** Pieces of work running or waiting, for metrics. */
    public int load() {
        return inside.get();
    }

    public void close() {
        executor.close();
    }
}
