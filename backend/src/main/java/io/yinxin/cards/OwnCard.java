package io.yinxin.cards;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.validation.DocumentType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the page My IC card shows.
 *
 * @param mayOverwrite whether the account may be overwritten with the card of this session (CRD-06)
 * @param unbindEffects what stops with the card, to be named before (CRD-16)
 * @param unbindRefusal the code by which unbinding would be refused, if it would
 */
@Schema(name = "OwnCard")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnCard(
        @Nullable View card,
        boolean mayOverwrite,
        List<UnbindEffect> unbindEffects,
        @Nullable CardLinkError unbindRefusal) {

    /** What stops when the card is unbound. */
    enum UnbindEffect {
        CARD_SIGN_IN_ENDS,
        CARD_VERIFICATION_WITHDRAWN,
        /** Those made for this card. */
        SEALS_DISABLED,
        /** OPR-28: an operator has a card, the administrator none. */
        OPERATORS_AFFECTED,
        /** GEN-12, for the operators of the organisation. */
        NEEDS_MEDIUM_APPLICATIONS_CLOSE
    }

    /** @param holderIdNumber masked */
    @Schema(name = "CardRecord")
    record View(
            String cardNo,
            CardKind cardKind,
            MediumKind mediumKind,
            String holderName,
            String holderIdType,
            String holderIdNumber,
            String orgName,
            String uscc,
            String orgCode,
            String certSerial,
            String issuer,
            Instant validFrom,
            Instant validTo,
            CardState cardState,
            Instant boundAt) {
        static View of(CardRecord card, CardState state) {
            CardHolder holder = card.holder();
            boolean idCard = holder.idType().equals(DocumentType.ID_CARD.name());
            return new View(
                    card.cardNo(),
                    card.kind(),
                    card.medium(),
                    holder.name(),
                    holder.idType(),
                    Masks.document(idCard, holder.idNumber()),
                    card.organisation().name(),
                    card.organisation().uscc(),
                    card.organisation().orgCode(),
                    card.certSerial(),
                    card.issuer(),
                    card.validFrom(),
                    card.validTo(),
                    state,
                    card.boundAt());
        }
    }
}
