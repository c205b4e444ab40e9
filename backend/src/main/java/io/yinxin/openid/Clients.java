package io.yinxin.openid;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Singleton;
import java.net.URI;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The applications of the configuration; one that cannot be right stops the start, not the first user. */
@Singleton
class Clients {
    private static final int SECRET_LENGTH = 32;

    private final Map<String, Client> byId = new LinkedHashMap<>();
    private final Set<String> origins;

    Clients(OpenIdConfig config) {
        for (OpenIdConfig.Registration entry : config.clients()) {
            Client client = read(entry);
            if (byId.put(client.id(), client) != null) {
                throw wrong(entry, "its id is given twice");
            }
        }
        origins = byId.values().stream()
                .flatMap(client -> client.origins().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Client> find(@Nullable String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    /** Where pages of public applications come from. */
    boolean mayCall(@Nullable String origin) {
        return origin != null && origins.contains(origin);
    }

    private static Client read(OpenIdConfig.Registration entry) {
        List<String> redirects = entry.redirectUris().orElse(List.of());
        List<String> signOuts = entry.signOutUris().orElse(List.of());
        if (!entry.id().matches("[a-z0-9][a-z0-9-]{1,59}")) {
            throw wrong(entry, "id: small letters, digits, hyphens");
        }
        if (entry.kind() == ClientKind.SECRET && entry.secret().orElse("").length() < SECRET_LENGTH) {
            throw wrong(entry, "secret: at least " + SECRET_LENGTH + " characters");
        }
        if (entry.kind() == ClientKind.KEY && entry.keys().isEmpty()) {
            throw wrong(entry, "keys: a JWK set is needed");
        }
        if (entry.kind() == ClientKind.PUBLIC && entry.scopes().isPresent()) {
            throw wrong(entry, "scopes: a public application cannot prove that it is itself");
        }
        if (entry.application().isPresent() == redirects.isEmpty()) {
            throw wrong(entry, "application and redirect-uris belong together");
        }
        Stream.of(redirects, signOuts, entry.signOutCall().map(List::of).orElse(List.of()))
                .flatMap(List::stream)
                .forEach(address -> requireSafe(entry, address));
        return new Client(
                entry.id(),
                entry.application().orElse(null),
                entry.kind(),
                entry.secret().orElse(null),
                keysOf(entry),
                List.copyOf(redirects),
                List.copyOf(signOuts),
                entry.signOutCall().orElse(null),
                Set.copyOf(entry.scopes().orElse(Set.of())));
    }

    /** RFC 9700 section 2.1: no fragment, and nothing unencrypted but on the same machine. */
    private static void requireSafe(OpenIdConfig.Registration entry, String address) {
        try {
            URI uri = URI.create(address);
            boolean loopback = Set.of("localhost", "127.0.0.1").contains(String.valueOf(uri.getHost()));
            boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback);
            if (!safe || uri.getHost() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
                throw wrong(entry, address + " is not https, or has a fragment");
            }
        } catch (IllegalArgumentException e) {
            throw wrong(entry, address + " is no address");
        }
    }

    private static @Nullable JWKSet keysOf(OpenIdConfig.Registration entry) {
        try {
            return entry.keys().isEmpty()
                    ? null
                    : JWKSet.parse(entry.keys().get()).toPublicJWKSet();
        } catch (ParseException e) {
            throw wrong(entry, "keys: no JWK set");
        }
    }

    private static IllegalStateException wrong(OpenIdConfig.Registration entry, String what) {
        return new IllegalStateException("yinxin.openid.clients, " + entry.id() + ": " + what);
    }
}
