package io.yinxin.signin;

import io.vertx.ext.web.RoutingContext;
import io.yinxin.cards.CardCookie;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.security.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Which browser is at the other end, before anybody is signed in: the cookie that came with the card challenge. */
@RequestScoped
class CardVisitor {
    private final RoutingContext http;
    private final Caller caller;
    private final CardCookie cookie;

    CardVisitor(RoutingContext http, Caller caller, CardCookie cookie) {
        this.http = http;
        this.caller = caller;
        this.cookie = cookie;
    }

    /** Equal in two requests of one browser, or of one session where there is one. */
    byte[] digest() {
        return Secrets.digest(caller.user()
                .map(user -> "session:" + user.sessionId())
                .orElseGet(() -> "browser:" + cookie.tokenOf(http.request()).orElse("")));
    }
}
