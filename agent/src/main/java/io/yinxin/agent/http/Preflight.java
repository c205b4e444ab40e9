package io.yinxin.agent.http;

import io.yinxin.agent.command.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The browser's question whether a page may send a request (CORS). Yes only for exactly what a command takes. */
final class Preflight {
    private static final Set<String> HEADERS = Set.of("content-type", "yap-version", "dpop");

    private Preflight() {}

    static boolean isAllowed(RequestHead head, List<Route> routes) {
        Optional<String> method = head.single("Access-Control-Request-Method");
        boolean known = routes.stream()
                .anyMatch(route -> route.isAt(head.path()) && method.equals(Optional.of(route.method())));
        String asked = head.single("Access-Control-Request-Headers").orElse("");
        return known
                && Arrays.stream(asked.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .allMatch(HEADERS::contains);
    }
}
