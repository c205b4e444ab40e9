package io.yinxin.cards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the page hands the agent to have it signed.
 *
 * @param accept algorithms the agent may sign with
 */
@Schema(name = "CardChallenge")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardChallengeView(
        String challenge, CardPurpose purpose, Instant expiresAt, List<String> accept, CardHint hint) {
    static CardChallengeView of(CreateCardChallenge.Made made) {
        return new CardChallengeView(
                made.challenge(),
                made.purpose(),
                made.expiresAt(),
                made.accept().stream().map(Enum::name).toList(),
                new CardHint(made.cardNo(), made.issuers()));
    }

    /**
     * By what the agent preselects among several cards (CRD-30).
     *
     * @param cardNo of the card bound to the account that is signed in
     * @param issuers whose certificates are accepted, as RFC 4514 writes names
     */
    @Schema(name = "CardHint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CardHint(@Nullable String cardNo, List<String> issuers) {}
}
