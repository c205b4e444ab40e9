package io.yinxin.openid;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the provider says of itself. */
@ApplicationScoped
class Describe {
    private static final List<String> CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "auth_time",
            "nonce",
            "amr",
            "sid",
            "userKind",
            "organisationId",
            "orgCode",
            "realNameLevel",
            "realNameMethods",
            "realNameVerifiedAt",
            "signInMethod",
            "cardBound",
            "permissions",
            "name",
            "preferred_username",
            "orgName");

    private final IssuerAddress issuer;
    private final SigningKeys keys;

    Describe(IssuerAddress issuer, SigningKeys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    @Requires(Right.PUBLIC)
    Map<String, Object> provider() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("issuer", issuer.name());
        all.put("authorization_endpoint", issuer.at("/authorization"));
        all.put("token_endpoint", issuer.at("/token"));
        all.put("userinfo_endpoint", issuer.at("/userinfo"));
        all.put("end_session_endpoint", issuer.at("/sign-out"));
        all.put("backchannel_logout_supported", true);
        all.put("backchannel_logout_session_supported", true);
        all.put("jwks_uri", issuer.at("/keys"));
        all.put("response_types_supported", List.of("code"));
        all.put("response_modes_supported", List.of("query"));
        all.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
        all.put("code_challenge_methods_supported", List.of("S256"));
        all.put("subject_types_supported", List.of("public"));
        all.put("id_token_signing_alg_values_supported", List.of("ES256"));
        all.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "private_key_jwt", "none"));
        all.put("token_endpoint_auth_signing_alg_values_supported", List.of("ES256", "ES384", "PS256", "RS256"));
        all.put("scopes_supported", List.of("openid", "profile"));
        all.put("prompt_values_supported", List.of("none", "login", "select_account"));
        all.put("claims_supported", CLAIMS);
        all.put("ui_locales_supported", List.of("zh-CN", "en-US"));
        all.put("authorization_response_iss_parameter_supported", true);
        all.put("request_parameter_supported", false);
        all.put("request_uri_parameter_supported", false);
        all.put("claims_parameter_supported", false);
        return all;
    }

    @Requires(Right.PUBLIC)
    Uni<Map<String, Object>> keys() {
        return keys.published()
                .map(published -> new JWKSet(published.stream()
                                .<JWK>map(key -> key.key().toPublicJWK())
                                .toList())
                        .toJSONObject(true));
    }
}
