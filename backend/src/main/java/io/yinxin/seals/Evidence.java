package io.yinxin.seals;

import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.PresentedCard;

/**
 * The legal card's signature, kept with what it confirmed (SEL-05): whoever has this can check it again. The signature is
 * over H(origin) and H(challenge), the challenge carries the SHA-256 of nonce and content.
 *
 * @param origin ours, as it was signed
 */
record Evidence(
        byte[] content,
        byte[] nonce,
        String challenge,
        String origin,
        String algorithm,
        String format,
        String signature,
        String certificate) {
    static Evidence of(Prepared prepared, String origin, CardTokenForm token, PresentedCard card) {
        return new Evidence(
                prepared.content(),
                prepared.nonce(),
                prepared.challenge(),
                origin,
                String.valueOf(token.algorithm()),
                String.valueOf(token.format()),
                String.valueOf(token.signature()),
                card.certificate().encoded());
    }

    @Override
    public String toString() {
        return "Evidence[" + challenge + "]";
    }
}
