package io.yinxin.seals;

import io.yinxin.cards.CardChallengeView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A seal or signature that waits for the legal card (SEL-05).
 *
 * @param challenge for the agent, purpose seal: it carries the digest of the content
 * @param content what is confirmed by the signature, for the page to show
 */
@Schema(name = "SealPreparation")
record Preparation(UUID preparationId, CardChallengeView challenge, Content content) {
    /**
     * @param pictureDigest SM3 of the PNG, hex
     * @param digest SHA-256 of the whole content, as it stands in the challenge
     */
    @Schema(name = "SealContent")
    record Content(String name, String organisation, String person, String pictureDigest, String digest) {
        @Override
        public String toString() {
            return "Content[" + digest + "]";
        }
    }
}
