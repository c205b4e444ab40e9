package io.yinxin.openid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.yinxin.testing.ApiTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What applications configure themselves with. */
@ApiTest
@Tag("GEN-05")
class DiscoveryTest {
    private static final String FOREIGN = "https://elsewhere.example";
    private static final String OWN = "https://statistics.sample.example";

    @Test
    @DisplayName("The Nimbus SDK resolves the discovery document; every address in it answers")
    void resolves() throws Exception {
        OIDCProviderMetadata found = OIDCProviderMetadata.resolve(new Issuer(Application.issuer()));
        assertThat(found.getIssuer().getValue()).isEqualTo(Application.issuer());
        assertThat(found.getResponseTypes()).hasToString("[code]");
        assertThat(found.getCodeChallengeMethods()).hasToString("[S256]");
        assertThat(found.supportsAuthorizationResponseIssuerParam()).isTrue();
        assertThat(found.supportsRequestURIParam()).isFalse();
        assertThat(found.getIDTokenJWSAlgs()).hasToString("[ES256]");
        assertThat(given().redirects()
                        .follow(false)
                        .get(found.getAuthorizationEndpointURI())
                        .statusCode())
                .isEqualTo(303);
        assertThat(given().get(found.getUserInfoEndpointURI()).statusCode()).isEqualTo(401);
        assertThat(given().contentType("application/x-www-form-urlencoded")
                        .post(found.getTokenEndpointURI())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("The published keys are public, for signatures, and have ids")
    void keys() throws Exception {
        JWKSet keys = JWKSet.load(Application.at("/keys").toURL());
        assertThat(keys.getKeys()).isNotEmpty();
        for (JWK key : keys.getKeys()) {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getKeyID()).isNotBlank();
            assertThat(key.getKeyUse().getValue()).isEqualTo("sig");
        }
    }

    @Test
    @DisplayName("The metadata of RFC 8414 is the same")
    void oauth() {
        given().get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(Application.issuer()));
    }

    @Test
    @DisplayName("Scripts of a public application may call from its own origin, others from nowhere")
    void crossOrigin() {
        for (String path : List.of("/api/v1/openid/token", "/api/v1/openid/userinfo", "/api/v1/openid/keys")) {
            preflight(path, OWN)
                    .statusCode(204)
                    .header("Access-Control-Allow-Origin", OWN)
                    .header("Access-Control-Allow-Credentials", nullValue());
            preflight(path, FOREIGN).header("Access-Control-Allow-Origin", nullValue());
            preflight(path, "https://status.sample.example").header("Access-Control-Allow-Origin", nullValue());
        }
        preflight("/api/v1/account", OWN).header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", OWN)
                .get(URI.create(Application.issuer() + "/.well-known/openid-configuration"))
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", OWN);
    }

    private static io.restassured.response.ValidatableResponse preflight(String path, String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options(path)
                .then();
    }
}
