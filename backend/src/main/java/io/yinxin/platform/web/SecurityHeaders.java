package io.yinxin.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Headers that keep a browser from doing more with our pages than it must (ASVS 5.0 V3.4; UIC-27). */
@Singleton
class SecurityHeaders {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String YEAR_SECONDS = "31536000";

    private final String contentSecurityPolicy;
    private final Clock clock;
    private final boolean secure;

    SecurityHeaders(WebConfig config, Clock clock) {
        this.clock = clock;
        secure = config.secure();
        String agents = config.agentPorts().stream()
                .map(port -> " http://127.0.0.1:" + port)
                .collect(Collectors.joining());
        // Styles come as a file; what Ant Design still makes at run time goes into adopted style sheets (ADR 12).
        contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; "
                + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'" + agents + "; worker-src 'self'; "
                + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, 900);
    }

    private void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        String path = request.normalizedPath();
        // RFC 9110 section 6.6.1; the page tells by it whether the computer's clock is right (CRD-20).
        headers.set("Date", HTTP_DATE.format(clock.instant()));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=" + YEAR_SECONDS + "; includeSubDomains");
        }
        if (!path.startsWith("/q/")) {
            headers.set("Content-Security-Policy", contentSecurityPolicy);
        }
        if (path.startsWith("/api/")) {
            headers.set("Cache-Control", "no-store");
        }
        request.next();
    }
}
