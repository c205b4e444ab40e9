package io.yinxin.openid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.oauth2.sdk.ErrorObject;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** What the token endpoint says (RFC 6749 section 5). */
sealed interface TokenAnswer {
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Issued(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("id_token") @Nullable String idToken,
            String scope)
            implements TokenAnswer {
        @Override
        public String toString() {
            return "Issued[" + scope + "]";
        }
    }

    record Refused(ErrorObject error) implements TokenAnswer {}
}
