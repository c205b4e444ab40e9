package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person of the session is the one an application means when it asks without a page (OpenID Connect Core
 * section 3.1.2.1): who has signed in as somebody else meanwhile must not be taken for the former.
 */
@Singleton
class HintedPerson {
    private final SigningKeys keys;
    private final IssuerAddress issuer;

    HintedPerson(SigningKeys keys, IssuerAddress issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** @param idToken the application's own, of the person it means; null where it means nobody */
    Uni<Boolean> isMeant(@Nullable String idToken, Client client, CurrentUser user) {
        if (idToken == null) {
            return Uni.createFrom().item(true);
        }
        String name = issuer.name();
        return keys.published()
                .map(published -> SignOutHint.read(idToken, name, published)
                        .filter(told -> told.clientId().equals(client.id()))
                        .filter(told -> told.accountId().equals(user.accountId()))
                        .isPresent());
    }
}
