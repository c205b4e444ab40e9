package io.yinxin.seals;

import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardRecord;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the organisation with a card.
 *
 * @param legal whether it is the legal card, of the administrator's account
 * @param certificate DER, one that may seal; null until the card was presented with such a one (SEL-28)
 */
record CardPerson(Profile account, boolean legal, CardRecord card, byte @Nullable [] certificate) {
    /** The card's holder: the legal representative, not the administrator (ACC-14). */
    String name() {
        return card.holder().name();
    }

    LocalDate firstDay(Clock clock) {
        return LocalDate.ofInstant(card.validFrom(), clock.getZone());
    }

    LocalDate lastDay(Clock clock) {
        return LocalDate.ofInstant(card.validTo(), clock.getZone());
    }

    @Override
    public String toString() {
        return "CardPerson[" + account.accountId() + "]";
    }
}
