package io.yinxin.openid;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Lets scripts of registered public applications call what they need to sign on, from their own origin, without cookies. */
@Singleton
class CrossOrigin {
    private static final Set<String> PATHS = Set.of(
            IssuerAddress.PATH + "/token",
            IssuerAddress.PATH + "/userinfo",
            IssuerAddress.PATH + "/keys",
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server");

    private final Clients clients;

    CrossOrigin(Clients clients) {
        this.clients = clients;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, 870);
    }

    private void answer(RoutingContext request) {
        String origin = request.request().getHeader("Origin");
        if (!PATHS.contains(request.normalizedPath()) || origin == null) {
            request.next();
            return;
        }
        MultiMap headers = request.response().headers();
        headers.add("Vary", "Origin");
        boolean known = clients.mayCall(origin);
        if (known) {
            headers.set("Access-Control-Allow-Origin", origin);
        }
        boolean preflight = request.request().method() == HttpMethod.OPTIONS
                && request.request().getHeader("Access-Control-Request-Method") != null;
        if (!preflight) {
            request.next();
            return;
        }
        if (known) {
            headers.set("Access-Control-Allow-Methods", "GET, POST");
            headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type");
            headers.set("Access-Control-Max-Age", "600");
        }
        request.response().setStatusCode(204).end();
    }
}
