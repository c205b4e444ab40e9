package io.yinxin.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes and signs tokens: access tokens by RFC 9068, id tokens by OpenID Connect Core. */
@Singleton
class TokenMaker {
    static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");
    /** Applications learn with tokens of this type that a session is over. */
    static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");
    /** Claims an application's own services may want to decide by, without asking us. */
    private static final Set<String> FOR_SERVICES = Set.of("userKind", "organisationId", "permissions");

    private final SigningKeys keys;
    private final IssuerAddress issuer;
    private final OpenIdConfig config;
    private final Clock clock;

    TokenMaker(SigningKeys keys, IssuerAddress issuer, OpenIdConfig config, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.config = config;
        this.clock = clock;
    }

    /** What a person's application gets. */
    record Pair(String access, String id) {
        @Override
        public String toString() {
            return "Pair";
        }
    }

    Duration lifetime() {
        return config.tokenLifetime();
    }

    /** For an application's own use of our interface. */
    Uni<String> forApplication(Client client, Set<String> scopes) {
        JWTClaimsSet claims = begin(client.id(), List.of(config.audience()))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", client.id())
                .claim("scope", String.join(" ", scopes))
                .build();
        return keys.signing().map(key -> sign(key, ACCESS, claims));
    }

    /** The access token is for our interface and the application's own services, the id token for itself. */
    Uni<Pair> forPerson(Client client, CurrentUser user, Grant grant, Map<String, Object> person) {
        String subject = user.accountId().toString();
        JWTClaimsSet.Builder access = begin(subject, List.of(client.id(), config.audience()))
                .jwtID(grant.id().toString())
                .claim("client_id", client.id())
                .claim("scope", grant.scope())
                .claim("auth_time", user.signedInAt().getEpochSecond())
                .claim("sid", user.sessionId().toString());
        person.forEach((name, value) -> {
            if (FOR_SERVICES.contains(name)) {
                access.claim(name, value);
            }
        });
        return keys.signing().map(key -> {
            String token = sign(key, ACCESS, access.build());
            JWTClaimsSet.Builder id = begin(subject, List.of(client.id()))
                    .claim("auth_time", user.signedInAt().getEpochSecond())
                    .claim("sid", user.sessionId().toString())
                    .claim("amr", Methods.references(user.method()))
                    .claim("at_hash", hash(token));
            grant.nonceIfAny().ifPresent(nonce -> id.claim("nonce", nonce));
            person.forEach(id::claim);
            return new Pair(token, sign(key, JOSEObjectType.JWT, id.build()));
        });
    }

    /** Tells an application that a session is over (OpenID Connect Back-Channel Logout section 2.4). */
    Uni<String> forSignOut(SignOn told) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(told.issuer())
                .subject(told.accountId().toString())
                .audience(told.clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", told.sessionId().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
        return keys.signing().map(key -> sign(key, LOGOUT, claims));
    }

    private JWTClaimsSet.Builder begin(String subject, List<String> audience) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer.name())
                .subject(subject)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(config.tokenLifetime())));
    }

    static String sign(SigningKey key, JOSEObjectType type, JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(type)
                        .keyID(key.id())
                        .build(),
                claims);
        try {
            token.sign(new ECDSASigner(key.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String hash(String token) {
        return AccessTokenHash.compute(new BearerAccessToken(token), JWSAlgorithm.ES256, null)
                .getValue();
    }
}
