package io.yinxin.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.crypto.Secrets;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which application calls, and whether it is that one. */
@Singleton
class ClientProof {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.PS256, JWSAlgorithm.RS256);
    /** Assertions are made for one call. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Clients clients;
    private final GrantStore store;
    private final IssuerAddress issuer;
    private final Clock clock;

    ClientProof(Clients clients, GrantStore store, IssuerAddress issuer, Clock clock) {
        this.clients = clients;
        this.store = store;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Empty for everybody who is not, by the one way registered, the application they say they are. */
    Uni<Optional<Client>> of(HTTPRequest request) {
        ClientAuthentication shown;
        try {
            shown = ClientAuthentication.parse(request);
        } catch (ParseException e) {
            return nobody();
        }
        if (shown == null) {
            return one(publicOne(request));
        }
        Optional<Client> client = clients.find(shown.getClientID().getValue());
        return switch (shown) {
            case ClientSecretBasic basic -> one(client.filter(known -> hasSecret(known, basic)));
            case PrivateKeyJWT assertion when client.isPresent() -> byAssertion(client.get(), assertion);
            default -> nobody();
        };
    }

    private Optional<Client> publicOne(HTTPRequest request) {
        try {
            return clients.find(request.getBodyAsFormParameters().getOrDefault("client_id", List.of()).stream()
                            .findFirst()
                            .orElse(null))
                    .filter(known -> known.kind() == ClientKind.PUBLIC);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Digests are compared, so that time tells nothing of the length either. */
    private static boolean hasSecret(Client client, ClientSecretBasic shown) {
        String secret = client.secret();
        return client.kind() == ClientKind.SECRET
                && secret != null
                && MessageDigest.isEqual(
                        Secrets.digest(secret),
                        Secrets.digest(shown.getClientSecret().getValue()));
    }

    private Uni<Optional<Client>> byAssertion(Client client, PrivateKeyJWT shown) {
        JWTAuthenticationClaimsSet claims = shown.getJWTAuthenticationClaimsSet();
        if (client.kind() != ClientKind.KEY
                || claims.getJWTID() == null
                || !isFor(claims)
                || !isSigned(client, shown)) {
            return nobody();
        }
        Instant expires = claims.getExpirationTime().toInstant();
        return store.useAssertion(client, claims.getJWTID().getValue(), expires)
                .map(first -> first ? Optional.of(client) : Optional.empty());
    }

    /** RFC 7523 section 3: made for us, by and for the application itself, and just now. */
    private boolean isFor(JWTAuthenticationClaimsSet claims) {
        Instant now = clock.instant();
        Instant expires = claims.getExpirationTime().toInstant();
        boolean audience = claims.getAudience().stream()
                .map(Audience::getValue)
                .anyMatch(Set.of(issuer.name(), issuer.at("/token"))::contains);
        return audience
                && Objects.equals(
                        claims.getIssuer().getValue(), claims.getSubject().getValue())
                && expires.isAfter(now)
                && expires.isBefore(now.plus(LONGEST));
    }

    private static boolean isSigned(Client client, PrivateKeyJWT shown) {
        SignedJWT assertion = shown.getClientAssertion();
        if (client.keys() == null || !ALGORITHMS.contains(assertion.getHeader().getAlgorithm())) {
            return false;
        }
        return client.keys().getKeys().stream()
                .filter(key -> mayBe(key, assertion.getHeader().getKeyID()))
                .anyMatch(key -> isSignedBy(key, assertion));
    }

    private static boolean mayBe(JWK key, @Nullable String id) {
        return id == null || key.getKeyID() == null || key.getKeyID().equals(id);
    }

    private static boolean isSignedBy(JWK key, SignedJWT assertion) {
        if (!(key instanceof AsymmetricJWK pair)) {
            return false;
        }
        try {
            JWSVerifier verifier =
                    new DefaultJWSVerifierFactory().createJWSVerifier(assertion.getHeader(), pair.toPublicKey());
            return assertion.verify(verifier);
        } catch (JOSEException e) {
            // A key of another kind than the algorithm of this assertion.
            return false;
        }
    }

    private static Uni<Optional<Client>> one(Optional<Client> client) {
        return Uni.createFrom().item(client);
    }

    private static Uni<Optional<Client>> nobody() {
        return one(Optional.empty());
    }
}
