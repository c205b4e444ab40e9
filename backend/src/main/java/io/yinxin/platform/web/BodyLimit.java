package io.yinxin.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/**
 * Answers announced bodies over the limit with our own problem; the framework's answer would have no words. Scans are
 * pictures, documents are what a {@link BodyAllowance} says; nothing else needs so much.
 */
@Singleton
class BodyLimit {
    /** Of a scan. */
    static final long PICTURES = 11L * 1024 * 1024;

    /** Beyond this many times the limit the connection is closed instead of read to its end. */
    private static final int DRAINED = 10;

    private static final long OTHERS = 5L * 1024 * 1024;

    private final Instance<BodyAllowance> allowances;
    private final EarlyAnswer answer;

    BodyLimit(Instance<BodyAllowance> allowances, EarlyAnswer answer) {
        this.allowances = allowances;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, 850);
    }

    private void judge(RoutingContext request) {
        long length = announced(request.request());
        long limit = of(request);
        if (length <= limit) {
            request.next();
            return;
        }
        answer.refuse(request, new DomainException(CommonError.PAYLOAD_TOO_LARGE), length <= limit * DRAINED);
    }

    /** Bytes the body of a request may have. */
    long of(RoutingContext request) {
        return allowances.stream()
                .filter(allowance -> allowance.path().equals(request.normalizedPath()))
                .findFirst()
                .map(BodyAllowance::most)
                .orElseGet(() -> isPicture(request.request()) ? PICTURES : OTHERS);
    }

    private static boolean isPicture(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && (type.startsWith("image/") || type.startsWith("application/octet-stream"));
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
