package io.yinxin.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token of ours, judged good.
 *
 * @param clientId the application it was given to
 * @param person whose it is; null for an application's own
 */
record OwnToken(
        String clientId, Set<String> scopes, @Nullable Bearer person) {
    /** Attribute of the security identity. */
    static final String ATTRIBUTE = "yinxin.token";

    /** @param grantId by which it is withdrawn */
    record Bearer(UUID accountId, UUID sessionId, UUID grantId) {}

    static OwnToken of(JWTClaimsSet claims) throws ParseException {
        String session = claims.getStringClaim("sid");
        Bearer person = session == null
                ? null
                : new Bearer(
                        UUID.fromString(claims.getSubject()),
                        UUID.fromString(session),
                        UUID.fromString(claims.getJWTID()));
        return new OwnToken(
                claims.getStringClaim("client_id"),
                Set.of(claims.getStringClaim("scope").split(" ")),
                person);
    }
}
