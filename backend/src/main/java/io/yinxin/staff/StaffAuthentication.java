package io.yinxin.staff;

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
import io.yinxin.platform.security.CurrentStaff;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the staff's cookie into the identity use cases see; below the staff's addresses only (RVW-01). */
@Singleton
class StaffAuthentication implements HttpAuthenticationMechanism {
    private static final String BACKGROUND = "X-Yinxin-Background";

    private final StaffSessions sessions;
    private final StaffCookie cookie;

    StaffAuthentication(StaffSessions sessions, StaffCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager providers) {
        Optional<String> token = cookie.tokenOf(http.request());
        boolean ours = http.normalizedPath().startsWith(Caller.STAFF_PATH);
        if (!ours || token.isEmpty() || http.request().getHeader("Authorization") != null) {
            return Uni.createFrom().nullItem();
        }
        boolean activity = http.request().getHeader(BACKGROUND) == null;
        return sessions.check(token.get(), activity).map(checked -> identity(checked, http));
    }

    private static @Nullable SecurityIdentity identity(StaffSessions.Checked checked, RoutingContext http) {
        return switch (checked) {
            case StaffSessions.Checked.Good good -> identityOf(good.staff());
            case StaffSessions.Checked.Ended ended -> {
                http.put(Caller.SESSION_END, ended.reason());
                yield null;
            }
            case StaffSessions.Checked.Unknown unknown -> null;
        };
    }

    private static SecurityIdentity identityOf(CurrentStaff staff) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("staff " + staff.staffId()))
                .addAttribute(Caller.STAFF, staff)
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
