package io.yinxin.partners;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What others ask about partner sites. */
@RequestScoped
public class Partners {
    private final RoutingContext http;

    Partners(RoutingContext http) {
        this.http = http;
    }

    /** Code of the site that has signed the present request; null for our own pages. */
    public @Nullable String present() {
        return http.get(PartnerGate.TRUSTED);
    }
}
