package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs out here because somebody has signed out in an application (OpenID Connect RP-Initiated Logout; UIC-21). */
@ApplicationScoped
class EndSession {
    /** Asks the person; without proof of the session any site could sign anybody out. */
    private static final String ASK = "/sign-on/sign-out";

    private static final String PORTAL = "/";

    private final Clients clients;
    private final SigningKeys keys;
    private final IssuerAddress issuer;
    private final Sessions sessions;
    private final Audit audit;
    private final Caller caller;

    EndSession(Clients clients, SigningKeys keys, IssuerAddress issuer, Sessions sessions, Audit audit, Caller caller) {
        this.clients = clients;
        this.keys = keys;
        this.issuer = issuer;
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param ended whether the cookie that came is of no use any more */
    record Left(String address, boolean ended) {}

    @Requires(Right.PUBLIC)
    Uni<Left> end(Map<String, List<String>> parameters) {
        return keys.published().flatMap(published -> {
            Optional<SignOutHint> hint = SignOutHint.read(
                            AskedRules.one(parameters, "id_token_hint"), issuer.name(), published)
                    .filter(told -> isOf(told, AskedRules.one(parameters, "client_id")));
            Optional<CurrentUser> user = caller.user();
            boolean other = hint.isEmpty()
                    || user.filter(here -> !here.sessionId().equals(hint.get().sessionId()))
                            .isPresent();
            if (other) {
                return Uni.createFrom().item(new Left(ASK, false));
            }
            // A form of another site comes without our cookie: the one there is may be of another session and stays.
            return end(hint.get()).replaceWith(new Left(addressFor(hint.get(), parameters), user.isPresent()));
        });
    }

    private static boolean isOf(SignOutHint hint, @Nullable String clientId) {
        return clientId == null || clientId.equals(hint.clientId());
    }

    private Uni<Void> end(SignOutHint hint) {
        return sessions.endOne(hint.accountId(), hint.sessionId(), EndReason.SIGNED_OUT)
                .flatMap(ended -> ended
                        ? audit.recordApart(new AuditEvent.SignedOut(hint.accountId(), hint.sessionId()))
                        : Uni.createFrom().voidItem());
    }

    private String addressFor(SignOutHint hint, Map<String, List<String>> parameters) {
        String wanted = AskedRules.one(parameters, "post_logout_redirect_uri");
        boolean registered = wanted != null
                && clients.find(hint.clientId())
                        .map(client -> client.signOutUris().contains(wanted))
                        .orElse(false);
        if (wanted == null || !registered) {
            return PORTAL;
        }
        String state = AskedRules.one(parameters, "state");
        return state == null
                ? wanted
                : wanted + (wanted.contains("?") ? "&" : "?") + "state="
                        + URLEncoder.encode(state, StandardCharsets.UTF_8);
    }
}
