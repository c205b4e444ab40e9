package io.yinxin.staff;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.yinxin.platform.web.WebConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * The cookie of a staff session, another than a customer's: one person may be both, and neither is taken for the other.
 * SameSite=Strict, since nobody comes to the desk by a link from outside.
 */
@Singleton
class StaffCookie {
    private static final int TOKEN_LENGTH = 43;

    private final String name;
    private final boolean secure;

    StaffCookie(WebConfig config) {
        secure = config.secure();
        name = secure ? "__Host-yinxin-staff" : "yinxin-staff";
    }

    NewCookie holding(String token) {
        return cookie(token, NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie gone() {
        return cookie("", 0);
    }

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
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }
}
