package io.yinxin.platform.provider;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * No sandbox in production (PRV-01): a stand-in says yes to everybody, so a server that asks one by mistake would verify
 * nobody. The one place where this is decided, for all services.
 */
final class Sandboxes {
    private Sandboxes() {}

    /** Why a server may not start with these services; empty if it may. */
    static Optional<String> objection(boolean production, boolean allowed, Map<ProviderName, Boolean> sandbox) {
        if (!production || allowed) {
            return Optional.empty();
        }
        return new TreeMap<>(sandbox)
                .entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .findFirst()
                        .map(entry -> "the provider '" + entry.getKey().key()
                                + "' is a sandbox, which answers anything; a production server does not start with it. "
                                + "Configure yinxin.providers." + entry.getKey().key() + ".url, or set "
                                + "yinxin.providers.allow-sandbox=true for a demonstration.");
    }

    /** Stand-ins mark what they answer. */
    static boolean isMarked(HttpResponse<Buffer> response) {
        return "true".equalsIgnoreCase(response.getHeader("X-Sandbox"));
    }
}
