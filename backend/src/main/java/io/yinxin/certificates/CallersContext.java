package io.yinxin.certificates;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Brings results back to where they were asked for. Time-outs come on a thread of Mutiny's, and who joins somebody else's
 * fetch would go on on that one's event loop; a Hibernate session may be used on neither.
 */
final class CallersContext {
    private CallersContext() {}

    static <T> Uni<T> back(Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return caller == null ? work : work.emitOn(task -> caller.runOnContext(go -> task.run()));
        });
    }
}
