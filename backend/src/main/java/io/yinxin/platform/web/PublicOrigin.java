package io.yinxin.platform.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Our own origin: from the configuration, never from what a request says of itself (CRD-23). A trial without one is
 * reached at localhost or 127.0.0.1, at the port that took the request.
 */
@Singleton
public class PublicOrigin {
    private static final String LOOPBACK = "127.0.0.1";

    private final WebConfig config;
    private final CurrentVertxRequest current;
    private final int port;

    PublicOrigin(WebConfig config, CurrentVertxRequest current, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.current = current;
        this.port = port;
    }

    /** @throws IllegalStateException in a real installation that lacks {@code yinxin.web.origin} */
    public String of(HttpServerRequest request) {
        return configured().orElseGet(() -> {
            // One of two names for this machine, whatever else the request may claim.
            boolean byNumber = request.authority() != null
                    && LOOPBACK.equals(request.authority().host());
            return "http://" + (byNumber ? LOOPBACK : "localhost") + ":"
                    + request.localAddress().port();
        });
    }

    /** The origin as the present request knows it, if there is one. @throws IllegalStateException as above */
    public String ofPresentRequest() {
        boolean asked = Arc.container().requestContext().isActive() && current.getCurrent() != null;
        return asked ? of(current.getCurrent().request()) : configured().orElseGet(() -> "http://localhost:" + port);
    }

    private Optional<String> configured() {
        if (config.origin().isEmpty() && config.secure()) {
            throw new IllegalStateException("cards, banks and single sign-on need yinxin.web.origin");
        }
        return config.origin();
    }
}
