package io.yinxin.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id token by which an application says of whom it speaks. */
record SignOutHint(String clientId, UUID accountId, UUID sessionId) {
    /** Also of one that has run out (RP-Initiated Logout section 2); empty for what we have not signed. */
    static Optional<SignOutHint> read(@Nullable String text, String issuer, List<SigningKey> published) {
        try {
            SignedJWT token = SignedJWT.parse(text == null ? "" : text);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            boolean good = JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm())
                    && JOSEObjectType.JWT.equals(token.getHeader().getType())
                    && issuer.equals(claims.getIssuer())
                    && claims.getAudience().size() == 1
                    && isSigned(token, published);
            return good
                    ? Optional.of(new SignOutHint(
                            claims.getAudience().getFirst(),
                            UUID.fromString(claims.getSubject()),
                            UUID.fromString(claims.getStringClaim("sid"))))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSigned(SignedJWT token, List<SigningKey> published) throws JOSEException {
        for (SigningKey key : published) {
            if (Objects.equals(key.id(), token.getHeader().getKeyID())) {
                return token.verify(new ECDSAVerifier(key.key().toECPublicKey()));
            }
        }
        return false;
    }
}
