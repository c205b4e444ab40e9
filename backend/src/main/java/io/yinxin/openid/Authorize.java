package io.yinxin.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCError;
import io.smallrye.mutiny.Uni;
import io.yinxin.applications.Entrance;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs a person on to an application with the session there is (GEN-04). */
@ApplicationScoped
class Authorize {
    private static final int A_MINUTE = 60;

    private final Clients clients;
    private final GrantStore grants;
    private final SignOnStore signOns;
    private final Entrance entrance;
    private final FreshSignIn fresh;
    private final HintedPerson hinted;
    private final IssuerAddress issuer;
    private final Throttle throttle;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Authorize(
            Clients clients,
            GrantStore grants,
            SignOnStore signOns,
            Entrance entrance,
            FreshSignIn fresh,
            HintedPerson hinted,
            IssuerAddress issuer,
            Throttle throttle,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.clients = clients;
        this.grants = grants;
        this.signOns = signOns;
        this.entrance = entrance;
        this.fresh = fresh;
        this.hinted = hinted;
        this.issuer = issuer;
        this.throttle = throttle;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The address to lead to is settled first: whatever else is wrong is told to a registered one, or to nobody. */
    @Requires(Right.PUBLIC)
    Uni<Answer> authorize(Map<String, List<String>> parameters) {
        Optional<Client> known = clients.find(AskedRules.one(parameters, "client_id"));
        if (known.isEmpty() || known.get().application() == null) {
            return now(new Answer.Explained("CLIENT_UNKNOWN", null));
        }
        Client client = known.get();
        String redirect = AskedRules.one(parameters, "redirect_uri");
        if (redirect == null || !client.redirectUris().contains(redirect)) {
            return now(new Answer.Explained("REDIRECT_UNKNOWN", client.application()));
        }
        try {
            return authorize(client, AskedRules.read(parameters), parameters);
        } catch (AskedRules.Refusal refusal) {
            return now(back(URI.create(redirect), refusal.error(), AskedRules.stateOf(parameters)));
        }
    }

    private Uni<Answer> authorize(Client client, Asked asked, Map<String, List<String>> parameters) {
        Optional<CurrentUser> user = caller.user().filter(one -> !one.mustChangePassword());
        Optional<Instant> from = fresh.read(AskedRules.one(parameters, "since"), asked.challenge());
        boolean again = user.isPresent() && isOld(user.get(), asked, from);
        if (user.isEmpty() || again) {
            if (asked.silent()) {
                return now(back(asked.redirect(), OIDCError.LOGIN_REQUIRED, asked.state()));
            }
            // Told to who is not signed in, too: the sign-in that follows is a new one, and is not asked for twice.
            return now(new Answer.SignIn(asked.wantsNew() ? fresh.since(asked.challenge()) : null));
        }
        return throttle.count(
                        "openid-sign-on",
                        user.get().accountId().toString(),
                        A_MINUTE,
                        Duration.ofMinutes(1),
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> hinted.isMeant(
                        asked.silent() ? AskedRules.one(parameters, "id_token_hint") : null, client, user.get()))
                .flatMap(meant -> meant
                        ? enter(client, user.get(), asked)
                        : now(back(asked.redirect(), OIDCError.LOGIN_REQUIRED, asked.state())));
    }

    /** Whether the application wants a newer sign-in than the session's. */
    private boolean isOld(CurrentUser user, Asked asked, Optional<Instant> from) {
        Instant signedIn = user.signedInAt();
        boolean notSince =
                asked.fresh() && from.map(since -> signedIn.isBefore(since)).orElse(true);
        boolean tooOld = asked.maxAge() >= 0
                && signedIn.plusSeconds(asked.maxAge()).isBefore(clock.instant())
                && from.map(since -> signedIn.isBefore(since)).orElse(true);
        return notSince || tooOld;
    }

    private Uni<Answer> enter(Client client, CurrentUser user, Asked asked) {
        String application = client.catalogued().orElseThrow();
        return entrance.refusal(application, user)
                .flatMap(refusal -> refusal.isPresent()
                        ? refuse(client, application, asked, user, refusal.get())
                        : signOns.entered(client, user, issuer.name())
                                .chain(() -> grants.give(client, user, asked))
                                .call(() -> audit.recordApart(
                                        new AuditEvent.SignedOn(user.accountId(), client.id(), application, null)))
                                .map(code -> back(asked, code)));
    }

    private Uni<Answer> refuse(Client client, String application, Asked asked, CurrentUser user, ErrorCode why) {
        Answer answer = asked.silent()
                ? back(asked.redirect(), OAuth2Error.ACCESS_DENIED, asked.state())
                : new Answer.Explained(why.name(), application);
        return audit.recordApart(new AuditEvent.SignedOn(user.accountId(), client.id(), application, why))
                .replaceWith(answer);
    }

    private Answer back(Asked asked, String code) {
        return new Answer.Back(new AuthenticationSuccessResponse(
                        asked.redirect(),
                        new AuthorizationCode(code),
                        null,
                        null,
                        asked.state(),
                        null,
                        new Issuer(issuer.name()),
                        ResponseMode.QUERY)
                .toURI());
    }

    private Answer back(URI redirect, ErrorObject error, @Nullable State state) {
        return new Answer.Back(
                new AuthenticationErrorResponse(redirect, error, state, new Issuer(issuer.name()), ResponseMode.QUERY)
                        .toURI());
    }

    private static Uni<Answer> now(Answer answer) {
        return Uni.createFrom().item(answer);
    }
}
