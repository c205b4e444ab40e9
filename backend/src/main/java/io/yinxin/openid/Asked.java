package io.yinxin.openid;

import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A request to sign on that is in order.
 *
 * @param silent no page may be shown (prompt=none)
 * @param fresh the person shall sign in anew (prompt=login)
 * @param maxAge seconds the sign-in may be old; negative: any age
 */
record Asked(
        String redirectUri,
        @Nullable State state,
        String challenge,
        @Nullable String nonce,
        String scope,
        boolean silent,
        boolean fresh,
        int maxAge) {
    /** Whether the application asks for a sign-in of a certain age. */
    boolean wantsNew() {
        return fresh || maxAge >= 0;
    }

    URI redirect() {
        return URI.create(redirectUri);
    }
}
