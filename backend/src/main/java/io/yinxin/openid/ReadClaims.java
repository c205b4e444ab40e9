package io.yinxin.openid;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells an application of its person anew, as long as that person's session lasts. */
@ApplicationScoped
class ReadClaims {
    private final SecurityIdentity identity;
    private final GrantStore grants;
    private final Sessions sessions;
    private final PersonClaims claims;
    private final Clients clients;

    ReadClaims(SecurityIdentity identity, GrantStore grants, Sessions sessions, PersonClaims claims, Clients clients) {
        this.identity = identity;
        this.grants = grants;
        this.sessions = sessions;
        this.claims = claims;
        this.clients = clients;
    }

    /** No right of the table: the door is the person's own token. An application's own is refused, whatever its scopes. */
    @Requires(Right.PUBLIC)
    Uni<Map<String, Object>> read() {
        OwnToken token = identity.getAttribute(OwnToken.ATTRIBUTE);
        OwnToken.Bearer person = token == null ? null : token.person();
        Client client = token == null ? null : clients.find(token.clientId()).orElse(null);
        if (token == null || client == null) {
            return over();
        }
        if (person == null) {
            return Uni.createFrom().failure(new DomainException(CommonError.FORBIDDEN));
        }
        return grants.isGood(person.grantId())
                .flatMap(good -> good
                        ? sessions.live(person.accountId(), person.sessionId())
                        : Uni.createFrom().item(Optional.<CurrentUser>empty()))
                .flatMap(user -> user.isEmpty()
                        ? over()
                        : claims.of(user.get(), client, List.copyOf(token.scopes()))
                                .map(all -> withSubject(person, all)));
    }

    private static Map<String, Object> withSubject(OwnToken.Bearer person, Map<String, Object> claims) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sub", person.accountId().toString());
        all.putAll(claims);
        return all;
    }

    private static <T> Uni<T> over() {
        return Uni.createFrom().failure(DomainException.with(CommonError.SESSION_EXPIRED, Map.of("reason", "NONE")));
    }
}
