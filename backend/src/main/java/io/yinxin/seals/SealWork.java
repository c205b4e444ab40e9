package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/** Where pictures are drawn and extracted and seals are made: takes memory and time, hence a small pool of its own. */
@Singleton
class SealWork {
    private final BoundedWorker worker;

    SealWork(Vertx vertx, SealsConfig config) {
        worker = new BoundedWorker(vertx, "seals", config.threads(), config.queue());
    }

    @PreDestroy
    void close() {
        worker.close();
    }

    /** @throws DomainException as a failure of the Uni: BUSY */
    <T> Uni<T> run(Callable<T> work) {
        return worker.run(work);
    }
}
