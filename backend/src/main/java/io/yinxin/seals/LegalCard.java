package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardDesk;
import io.yinxin.cards.CardError;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardPurpose;
import io.yinxin.cards.CardRecord;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.PresentedCard;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The legal card's signature over what is to be made (SEL-05). Call it outside of a transaction. */
@Singleton
class LegalCard {
    private final CardDesk desk;
    private final CardBindings bindings;

    LegalCard(CardDesk desk, CardBindings bindings) {
        this.desk = desk;
        this.bindings = bindings;
    }

    /**
     * @param accountId of the administrator, whose session this is
     * @param challenge that carries the digest of the content; another one than the token names is not taken
     * @throws DomainException LEGAL_CARD_CHECK_FAILED, SEAL_PREPARATION_EXPIRED; what else is wrong with card or
     *     certificate, as at the sign-in
     */
    Uni<PresentedCard> prove(UUID accountId, String challenge, CardTokenForm token) {
        return desk.present(over(challenge, token), CardPurpose.SEAL)
                .call(card -> bindings.ofAccount(accountId).invoke(bound -> requireBound(bound, card)))
                .onFailure(DomainException.class)
                .transform(refusal -> refused((DomainException) refusal));
    }

    private static void requireBound(@Nullable CardRecord bound, PresentedCard card) {
        boolean same = bound != null
                && card.kind() == CardKind.LEGAL
                && bound.kind() == CardKind.LEGAL
                && bound.cardNo().equals(card.cardNo())
                && bound.organisation().orgCode().equals(card.organisation().orgCode());
        if (!same) {
            throw new DomainException(SealError.LEGAL_CARD_CHECK_FAILED);
        }
    }

    /** What was signed is not this content, or this content's time is over. */
    private static DomainException refused(DomainException refusal) {
        return refusal.code() instanceof CardError error
                ? switch (error) {
                    case CHALLENGE_EXPIRED, CHALLENGE_USED -> new DomainException(SealError.SEAL_PREPARATION_EXPIRED);
                    case CARD_SIGNATURE_INVALID, CARD_TOKEN_FOREIGN_ORIGIN ->
                        new DomainException(SealError.LEGAL_CARD_CHECK_FAILED);
                    case CARD_TOKEN_MALFORMED,
                            CARD_TOKEN_FORMAT,
                            CARD_ALGORITHM,
                            CERT_FIELDS,
                            CARD_STATE_INVALID,
                            CARD_BLOCKED -> refusal;
                }
                : refusal;
    }

    private static CardTokenForm over(String challenge, CardTokenForm token) {
        return new CardTokenForm(
                token.unverifiedCertificate(),
                token.algorithm(),
                token.signature(),
                token.format(),
                token.appVersion(),
                token.origin(),
                challenge,
                token.chain());
    }
}
