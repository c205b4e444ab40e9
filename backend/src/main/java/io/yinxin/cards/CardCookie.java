package io.yinxin.cards;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.web.WebConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * Binds challenges to a browser that is not signed in yet, so that nobody can have another sign in with a token made
 * elsewhere. {@code __Host-} keeps subdomains from planting one.
 */
@Singleton
public class CardCookie {
    private static final int TOKEN_LENGTH = 43;

    private final String name;
    private final boolean secure;

    CardCookie(WebConfig config) {
        secure = config.secure();
        name = secure ? "__Host-yinxin-card" : "yinxin-card";
    }

    public NewCookie holding(String token) {
        return new NewCookie.Builder(name)
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** The presented token, if it has the form of one. */
    public Optional<String> tokenOf(HttpServerRequest request) {
        Cookie cookie = request.getCookie(name);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> value.length() == TOKEN_LENGTH);
    }
}
