package io.yinxin.sessions;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.web.WebConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * The cookie that carries a session's token: HttpOnly, SameSite=Lax, and behind https with Secure and the
 * {@code __Host-} prefix (RFC 6265bis section 4.1.3.2), which no subdomain can overwrite.
 */
@Singleton
public class SessionCookie {
    private static final int TOKEN_LENGTH = 43;

    private final String name;
    private final boolean secure;

    SessionCookie(WebConfig config) {
        secure = config.secure();
        name = secure ? "__Host-yinxin" : "yinxin";
    }

    public NewCookie holding(Opened session) {
        return cookie(session.token(), NewCookie.DEFAULT_MAX_AGE);
    }

    public NewCookie gone() {
        return cookie("", 0);
    }

    /** The presented token, if it has the form of one. */
    Optional<String> tokenOf(HttpServerRequest request) {
        Cookie cookie = request.getCookie(name);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> value.length() == TOKEN_LENGTH);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
