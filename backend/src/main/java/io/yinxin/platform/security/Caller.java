package io.yinxin.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the other side of the present request. */
@RequestScoped
public class Caller {
    /** Attribute of the security identity that holds the {@link CurrentUser}. */
    public static final String USER = "yinxin.user";
    /** Attribute of the security identity that holds the {@link CurrentStaff}. */
    public static final String STAFF = "yinxin.staff";
    /** Below this the staff's cookie counts and nobody else's (RVW-01); elsewhere it counts for nothing. */
    public static final String STAFF_PATH = "/api/v1/staff/";
    /** Attribute of the security identity: scopes of an application's token, a set of strings. */
    public static final String SCOPES = "yinxin.scopes";
    /** Attribute of the security identity: the application behind a token of ours. */
    public static final String CLIENT = "yinxin.client";
    /** Attribute of the routing context: why a presented session is no longer good. */
    public static final String SESSION_END = "yinxin.sessionEnd";
    /** Attribute of the routing context: the reference under which this request is logged. */
    public static final String REFERENCE = "yinxin.reference";

    /** Attribute of the routing context: the address of the client a trusted partner speaks for. */
    public static final String CLIENT_ADDRESS = "yinxin.clientAddress";

    private final RoutingContext http;
    private final SecurityIdentity identity;

    Caller(RoutingContext http, SecurityIdentity identity) {
        this.http = http;
        this.identity = identity;
    }

    /** The signed-in person, if any. */
    public Optional<CurrentUser> user() {
        return Optional.ofNullable(identity.getAttribute(USER));
    }

    /** The signed-in person. @throws DomainException SESSION_EXPIRED with the reason, when there is none */
    public CurrentUser requireUser() {
        return user().orElseThrow(this::notSignedIn);
    }

    /** The signed-in member of the staff, if any. */
    public Optional<CurrentStaff> staff() {
        return Optional.ofNullable(identity.getAttribute(STAFF));
    }

    /** The signed-in member of the staff. @throws DomainException SESSION_EXPIRED with the reason */
    public CurrentStaff requireStaff() {
        return staff().orElseThrow(this::notSignedIn);
    }

    private DomainException notSignedIn() {
        return DomainException.with(
                CommonError.SESSION_EXPIRED, Map.of("reason", sessionEnd() == null ? "NONE" : sessionEnd()));
    }

    public boolean hasScope(String scope) {
        Set<String> scopes = identity.getAttribute(SCOPES);
        return scopes != null && scopes.contains(scope);
    }

    /** The application behind a token of ours; empty for tokens of others, and for persons. */
    public Optional<String> client() {
        return Optional.ofNullable(identity.getAttribute(CLIENT));
    }

    public boolean isApplication() {
        return identity.getAttribute(SCOPES) != null;
    }

    /**
     * Address of the client; behind a proxy as the trusted proxy tells it ({@code quarkus.http.proxy.*}), behind a partner
     * site as its signed request tells it.
     */
    public String address() {
        String told = http.get(CLIENT_ADDRESS);
        if (told != null) {
            return told;
        }
        return http.request().remoteAddress() == null
                ? "unknown"
                : http.request().remoteAddress().hostAddress();
    }

    public Language language() {
        return Language.fromHeader(http.request().getHeader("Accept-Language"));
    }

    public String userAgent() {
        String agent = http.request().getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
    }

    public String reference() {
        String reference = http.get(REFERENCE);
        return reference == null ? "-" : reference;
    }

    private @Nullable String sessionEnd() {
        return http.get(SESSION_END);
    }
}
