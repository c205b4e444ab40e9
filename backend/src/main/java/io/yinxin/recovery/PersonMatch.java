package io.yinxin.recovery;

import io.yinxin.accounts.Holder;
import io.yinxin.organisations.LegalRepresentative;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stated person is the one on record: name, type and number (RCU-04). The dates are for the identity check,
 * since cards are renewed and records are not.
 */
public final class PersonMatch {
    private PersonMatch() {}

    /** @param recorded null matches nobody */
    public static boolean isHolder(StatedPerson stated, @Nullable Holder recorded) {
        return recorded != null && recorded.isPerson(stated.name(), stated.idType(), stated.idNumber());
    }

    /** @param recorded null matches nobody */
    public static boolean isLegalRepresentative(StatedPerson stated, @Nullable LegalRepresentative recorded) {
        return recorded != null
                && new Holder(recorded.name(), recorded.idType(), recorded.idNumber(), null, null)
                        .isPerson(stated.name(), stated.idType(), stated.idNumber());
    }

    /** Whether both posts are held by one natural person (RCU-21). */
    public static boolean isOnePerson(@Nullable Holder holder, @Nullable LegalRepresentative legal) {
        return holder != null
                && legal != null
                && holder.idType().equals(legal.idType())
                && holder.idNumber().equalsIgnoreCase(legal.idNumber());
    }
}
