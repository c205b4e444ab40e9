package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/** Where documents are read, drawn and sealed: takes memory and time, hence a small pool of its own. */
@Singleton
class SealingWork {
    private final BoundedWorker worker;

    SealingWork(Vertx vertx, SealingConfig config) {
        worker = new BoundedWorker(vertx, "sealing", config.threads(), config.queue());
    }

    @PreDestroy
    void close() {
        worker.close();
    }

    /** @throws io.yinxin.platform.problem.DomainException as a failure of the Uni: BUSY */
    <T> Uni<T> run(Callable<T> work) {
        return worker.run(work);
    }
}
