package io.yinxin.cards;

import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.web.WebConfig;
import jakarta.inject.Singleton;

/**
 * The origin signatures must be made for: from the configuration, never from what a request says of itself (CRD-23). A
 * trial without one is reached by localhost, at the port that took the request.
 */
@Singleton
class CardOrigin {
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
            return "http://localhost:" + request.localAddress().port();
        });
    }
}
