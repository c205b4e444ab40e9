package io.yinxin.openid;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An application that may ask.
 *
 * @param application code of its entry in the catalogue; null if nobody signs on there
 * @param secret for {@link ClientKind#SECRET}
 * @param keys for {@link ClientKind#KEY}
 * @param scopes of our interface it may have for itself
 */
record Client(
        String id,
        @Nullable String application,
        ClientKind kind,
        @Nullable String secret,
        @Nullable JWKSet keys,
        List<String> redirectUris,
        List<String> signOutUris,
        @Nullable String signOutCall,
        Set<String> scopes) {
    /** Scripts of a public application call us from where its pages are. */
    Set<String> origins() {
        return kind == ClientKind.PUBLIC
                ? redirectUris.stream().map(Client::originOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    Optional<String> catalogued() {
        return Optional.ofNullable(application);
    }

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
