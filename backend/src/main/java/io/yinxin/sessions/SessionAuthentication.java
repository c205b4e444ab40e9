package io.yinxin.sessions;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the session cookie of an API request into the identity use cases see. Other addresses need none. */
@Singleton
class SessionAuthentication implements HttpAuthenticationMechanism {
    private static final String BACKGROUND = "X-Yinxin-Background";

    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionAuthentication(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager providers) {
        String path = http.normalizedPath();
        if (!path.startsWith("/api/") || path.startsWith(Caller.STAFF_PATH)) {
            return Uni.createFrom().nullItem();
        }
        // Who brings a token is an application; a cookie beside it must not lend it a person's rights.
        if (http.request().getHeader("Authorization") != null) {
            return Uni.createFrom().nullItem();
        }
        Optional<String> token = cookie.tokenOf(http.request());
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        boolean activity = http.request().getHeader(BACKGROUND) == null;
        return sessions.check(token.get(), activity).map(checked -> identity(checked, http));
    }

    /** Null for a session that is over: the request goes on as nobody's, and only a door asks for more. */
    private static @Nullable SecurityIdentity identity(Sessions.Checked checked, RoutingContext http) {
        return switch (checked) {
            case Sessions.Checked.Good good -> identityOf(good.user());
            case Sessions.Checked.Ended ended -> {
                http.put(Caller.SESSION_END, ended.reason().name());
                yield null;
            }
            case Sessions.Checked.Unknown unknown -> null;
        };
    }

    private static SecurityIdentity identityOf(CurrentUser user) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.accountId().toString()))
                .addAttribute(Caller.USER, user)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
