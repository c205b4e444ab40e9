package io.yinxin.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.web.WebConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * Binds an SMS code to the browser it was asked in (GEN-26), where nobody is signed in yet: a code read out to somebody
 * else is of no use to them, and nobody can use up another's tries.
 */
@Singleton
class MobileCookie {
    private static final int TOKEN_LENGTH = 43;

    private final String name;
    private final boolean secure;

    MobileCookie(WebConfig config) {
        secure = config.secure();
        name = secure ? "__Host-yinxin-mobile" : "yinxin-mobile";
    }

    NewCookie holding(String token) {
        return new NewCookie.Builder(name)
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** The presented token, if it has the form of one. */
    Optional<String> tokenOf(HttpServerRequest request) {
        Cookie cookie = request.getCookie(name);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> value.length() == TOKEN_LENGTH);
    }
}
