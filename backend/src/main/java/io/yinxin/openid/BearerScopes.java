package io.yinxin.openid;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes the scopes of an accepted access token (RFC 9068 section 2.2.3) visible to the doors of the use cases. */
@Singleton
class BearerScopes implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        String claim = token.getClaim("scope");
        Set<String> scopes = claim == null || claim.isBlank()
                ? Set.of()
                : Set.of(claim.strip().split("\\s+"));
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(Caller.SCOPES, scopes)
                        .build());
    }
}
