package io.yinxin.testing;

import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens of {@link TestIssuer}, and our own, as a connected application would get them. */
public final class AccessTokens {
    private AccessTokens() {}

    public static String withScope(String scope) {
        return signed(good().claim("scope", scope));
    }

    /** Of our own for an application that may use seals; somebody else's say nothing of who is an application here. */
    public static String ofFiling() {
        return ours("filing", "filing-secret-of-the-tests-0123456789", "seals:use");
    }

    public static String ours(String client, String secret, String scope) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(client, secret)
                .formParam("grant_type", "client_credentials")
                .formParam("scope", scope)
                .post("/api/v1/openid/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Right in everything, but without a scope. */
    public static JwtClaimsBuilder good() {
        return Jwt.issuer(TestIssuer.ISSUER)
                .audience(TestIssuer.AUDIENCE)
                .subject("a-connected-application")
                .expiresIn(Duration.ofMinutes(5));
    }

    public static String signed(JwtClaimsBuilder claims) {
        String privateKey = ConfigProvider.getConfig().getValue(TestIssuer.PRIVATE_KEY, String.class);
        try {
            byte[] encoded = Base64.getDecoder().decode(privateKey);
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return claims.sign(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
