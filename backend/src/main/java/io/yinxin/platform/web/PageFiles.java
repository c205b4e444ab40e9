package io.yinxin.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves the single-page app: every address of the page answers with {@code index.html}, which then shows the right
 * view; built assets carry a digest in their name and are kept for a year.
 */
@Singleton
class PageFiles {
    void register(@Observes Filters filters) {
        filters.register(PageFiles::route, 800);
    }

    private static void route(RoutingContext request) {
        String path = request.normalizedPath();
        boolean read = request.request().method() == HttpMethod.GET
                || request.request().method() == HttpMethod.HEAD;
        if (path.startsWith("/assets/")) {
            request.response().putHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else if (read && isPage(path)) {
            request.response().putHeader("Cache-Control", "no-store");
            if (!path.equals("/") && !path.equals("/index.html")) {
                request.reroute("/index.html");
                return;
            }
        }
        request.next();
    }

    private static boolean isPage(String path) {
        boolean ours = path.startsWith("/api/")
                || path.startsWith("/q/")
                || path.startsWith("/assets/")
                || path.startsWith("/.well-known/");
        boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
        return !ours && (!file || path.equals("/index.html"));
    }
}
