package io.yinxin.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.security.Caller;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/** Gives each request the reference that users quote and operators search for. */
@Singleton
class RequestReference {
    static final String HEADER = "X-Request-Id";

    void register(@Observes Filters filters) {
        filters.register(RequestReference::mark, 1000);
    }

    private static void mark(RoutingContext request) {
        String reference = Ids.next().toString();
        request.put(Caller.REFERENCE, reference);
        request.response().putHeader(HEADER, reference);
        MDC.put("reference", reference);
        request.next();
    }
}
