package io.yinxin.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers announced bodies over the limit with our own problem; the framework's answer would have no words. */
@Singleton
class BodyLimit {
    /** Beyond this many times the limit the connection is closed instead of read to its end. */
    private static final int DRAINED = 10;

    private final long limit;
    private final EarlyAnswer answer;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, EarlyAnswer answer) {
        this.limit = limit.asLongValue();
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, 850);
    }

    private void judge(RoutingContext request) {
        long length = announced(request.request());
        if (length <= limit) {
            request.next();
            return;
        }
        answer.refuse(request, new DomainException(CommonError.PAYLOAD_TOO_LARGE), length <= limit * DRAINED);
    }

    /** Zero where nothing intelligible is announced: the framework counts while it reads. */
    static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
