package io.yinxin.signin;

import io.yinxin.cards.PresentedCard;

/**
 * A card sign-in that waits for an answer of its holder.
 *
 * @param id what the page calls it; known to it alone
 * @param bound whether the card is bound and keep or overwrite is asked; false before that
 */
record CardAttempt(String id, PresentedCard card, boolean bound) {
    @Override
    public String toString() {
        return "CardAttempt[" + card.kind() + "]";
    }
}
