package io.yinxin.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * An issuer of access tokens the application trusts, with a key made for this run. The private key travels to the tests
 * as a setting because they are loaded by another class loader.
 */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {
    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "yinxin";
    public static final String PRIVATE_KEY = "test.issuer.private-key";

    @Override
    public Map<String, String> start() {
        KeyPair pair = newKeyPair();
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.public-key",
                base64(pair.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER,
                "yinxin.openid.audience",
                AUDIENCE,
                PRIVATE_KEY,
                base64(pair.getPrivate().getEncoded()));
    }

    public static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void stop() {}
}
