package io.yinxin.cards;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the agent hands the page after signing, passed on as it is. Everything in it is a claim until
 * {@link CardDesk#present} has judged it; nothing but certificate, algorithm, signature and format decides anything.
 */
@Schema(name = "CardToken")
@JsonIgnoreProperties(ignoreUnknown = true)
public record CardTokenForm(
        @Schema(description = "Base64 of the DER certificate") @Nullable
        String unverifiedCertificate,

        @Schema(description = "ES256, ES384, RS256, PS256 or SM2SM3") @Nullable
        String algorithm,

        @Schema(description = "Base64; ECDSA and SM2 as r and s of fixed length") @Nullable
        String signature,

        @Schema(description = "web-eid:1.0, or yinxin-auth:1.0 for SM2") @Nullable
        String format,

        @Nullable String appVersion,

        @Schema(description = "Where the agent was asked; tells a token made for another site from an altered one")
        @Nullable
        String origin,

        @Schema(description = "The challenge signed, for sessions with several open ones; without it the newest")
        @Nullable
        String challenge,

        @Schema(description = "Base64 of further certificates") @Nullable
        List<String> chain) {
    @Override
    public String toString() {
        return "CardTokenForm[" + format + ", " + algorithm + "]";
    }
}
