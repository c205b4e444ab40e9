package io.yinxin.agent.http;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request before its body is read. */
record RequestHead(
        String method, URI target, Map<String, List<String>> headers, InetSocketAddress peer, InetSocketAddress local) {

    static RequestHead of(HttpExchange exchange) {
        return new RequestHead(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                exchange.getRemoteAddress(),
                exchange.getLocalAddress());
    }

    /** Empty also where a header is there twice: two readers could each pick another one. */
    Optional<String> single(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    boolean has(String name) {
        return headers.containsKey(name);
    }

    String path() {
        return String.valueOf(target.getRawPath());
    }

    /** What a proof is made for; the host has been checked. */
    String url() {
        return "http://" + single("Host").orElse("") + path();
    }

    Map<String, String> query() {
        Map<String, String> query = new HashMap<>();
        String raw = target.getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int at = pair.indexOf('=');
                if (at > 0) {
                    query.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
                }
            }
        }
        return query;
    }

    /** Family only: the full text would tell profiles apart. */
    String browser() {
        String agent = single("User-Agent").orElse("");
        for (String family : List.of("Edg", "Firefox", "OPR", "Chrome", "Safari")) {
            if (agent.contains(family + "/")) {
                return switch (family) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    default -> family;
                };
            }
        }
        return "?";
    }

    String language() {
        String accepted = single("Accept-Language").orElse("");
        return accepted.isEmpty() ? Locale.getDefault().toLanguageTag() : accepted;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
