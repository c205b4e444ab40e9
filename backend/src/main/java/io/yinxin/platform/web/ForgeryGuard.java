package io.yinxin.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses state-changing requests that another site may have made the browser send (OWASP ASVS 5.0 V3.5): they need our
 * own header, which a foreign page cannot set without CORS consent, and an Origin and Fetch-Metadata that agree.
 * Requests with a bearer token carry no ambient credentials and pass, and so do those for a {@link WithoutCookies}.
 */
@Singleton
class ForgeryGuard {
    static final String HEADER = "X-Yinxin-Request";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Instance<WebConfig> config;

    /** @param config asked late: filters are built before the run-time settings are known */
    ForgeryGuard(Instance<WebConfig> config) {
        this.config = config;
    }

    @ServerRequestFilter(priority = 100)
    void refuseForged(ContainerRequestContext request, HttpServerRequest http, ResourceInfo called) {
        boolean nobodysCookie = called.getResourceMethod().isAnnotationPresent(WithoutCookies.class);
        if (SAFE.contains(request.getMethod()) || carriesBearer(request) || nobodysCookie) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean ownHeader = request.getHeaderString(HEADER) != null;
        boolean ownSite = site == null || site.equals("same-origin");
        if (!ownHeader || !ownSite || !isOurs(request.getHeaderString("Origin"), http)) {
            throw new DomainException(CommonError.REQUEST_NOT_TRUSTED);
        }
    }

    private static boolean carriesBearer(ContainerRequestContext request) {
        String authorization = request.getHeaderString("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** Programs other than browsers send no Origin; they hold no victim's cookie either. */
    private boolean isOurs(@Nullable String origin, HttpServerRequest http) {
        if (origin == null) {
            return true;
        }
        Optional<String> configured = config.get().origin();
        if (configured.isPresent()) {
            return origin.equals(configured.get());
        }
        try {
            URI uri = URI.create(origin);
            return http.authority() != null && http.authority().toString().equals(uri.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
