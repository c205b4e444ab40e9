package io.yinxin.partners;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Keeps the bytes of a partner's request: the signature is over them, not over what was read out of them. */
@Singleton
class PartnerBody {
    /** Larger than any form; a partner's pictures do not pass here. */
    private static final long LARGEST = 64 * 1024;

    private final BodyHandler reader = BodyHandler.create(false).setBodyLimit(LARGEST);

    void register(@Observes Filters filters) {
        filters.register(this::read, 840);
    }

    private void read(RoutingContext request) {
        if (request.request().getHeader(PartnerGate.PARTNER) == null) {
            request.next();
            return;
        }
        request.request().resume();
        reader.handle(request);
    }
}
