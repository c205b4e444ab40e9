package io.yinxin.cards;

import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.web.WebConfig;
import jakarta.inject.Singleton;

/**
 * The origin signatures must be made for: from the configuration, never from what a request says of itself (CRD-23). A
 * trial without one is reached at localhost or 127.0.0.1, at the port that took the request.
 */
@Singleton
class CardOrigin {
    private static final String LOOPBACK = "127.0.0.1";

    private final WebConfig config;

    CardOrigin(WebConfig config) {
        this.config = config;
    }

    /** @throws IllegalStateException in a real installation that lacks {@code yinxin.web.origin} */
    String of(HttpServerRequest request) {
        return config.origin().orElseGet(() -> {
            if (config.secure()) {
                throw new IllegalStateException("cards need yinxin.web.origin");
            }
            // One of two names for this machine, whatever else the request may claim.
            boolean byNumber = request.authority() != null
                    && LOOPBACK.equals(request.authority().host());
            return "http://" + (byNumber ? LOOPBACK : "localhost") + ":"
                    + request.localAddress().port();
        });
    }
}
