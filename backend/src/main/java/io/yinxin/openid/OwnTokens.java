package io.yinxin.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.security.AuthenticationFailedException;
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
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bearer door for tokens of our own. Before quarkus-oidc, which judges those of the configured outside issuer: it
 * would have to fetch our keys from ourselves.
 */
@Singleton
class OwnTokens implements HttpAuthenticationMechanism {
    private final SigningKeys keys;
    private final IssuerAddress issuer;
    private final OpenIdConfig config;
    private final Clock clock;

    OwnTokens(SigningKeys keys, IssuerAddress issuer, OpenIdConfig config, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager providers) {
        SignedJWT token = presented(http.request().getHeader("Authorization"));
        if (token == null || !isOurs(token, issuer.of(http.request()))) {
            return Uni.createFrom().nullItem();
        }
        return keys.published().map(published -> identity(judge(token, published)));
    }

    private static @Nullable SignedJWT presented(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return null;
        }
        try {
            return SignedJWT.parse(authorization.substring(7).strip());
        } catch (ParseException e) {
            return null;
        }
    }

    private static boolean isOurs(SignedJWT token, String name) {
        try {
            return name.equals(token.getJWTClaimsSet().getIssuer());
        } catch (ParseException e) {
            return false;
        }
    }

    /** RFC 9068 section 4: the type keeps id tokens out, the one algorithm everything clever. */
    private OwnToken judge(SignedJWT token, List<SigningKey> published) {
        JWSHeader header = token.getHeader();
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            boolean good = JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    && TokenMaker.ACCESS.equals(header.getType())
                    && isSigned(token, published)
                    && claims.getAudience().contains(config.audience())
                    && claims.getExpirationTime() != null
                    && claims.getExpirationTime().toInstant().isAfter(clock.instant());
            if (good) {
                return OwnToken.of(claims);
            }
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new AuthenticationFailedException(e);
        }
        throw new AuthenticationFailedException();
    }

    private static boolean isSigned(SignedJWT token, List<SigningKey> published) throws JOSEException {
        for (SigningKey key : published) {
            if (Objects.equals(key.id(), token.getHeader().getKeyID())) {
                return token.verify(new ECDSAVerifier(key.key().toECPublicKey()));
            }
        }
        return false;
    }

    private static SecurityIdentity identity(OwnToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.clientId()))
                .addAttribute(Caller.SCOPES, token.scopes())
                .addAttribute(Caller.CLIENT, token.clientId())
                .addAttribute(OwnToken.ATTRIBUTE, token)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /** Well before quarkus-oidc, whose own is a little above the usual: a tie would be decided by chance in each build. */
    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1000;
    }
}
