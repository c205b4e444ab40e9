package io.yinxin.cards;

import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.data.Ids;
import java.util.Base64;
import java.util.UUID;

/**
 * What a card signs once.
 *
 * @param text {@code yx1.<purpose>.<256 random bits>}: the purpose is thereby under the signature, and programs that know
 *     only Web eID sign it nevertheless
 */
record Challenge(UUID id, String text) {
    static Challenge of(CardPurpose purpose) {
        return new Challenge(Ids.next(), "yx1." + purpose.wire() + "." + Secrets.token());
    }

    /** @param digest of 32 bytes, over something that has 256 random bits in it; in place of those */
    static Challenge over(CardPurpose purpose, byte[] digest) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        return new Challenge(Ids.next(), "yx1." + purpose.wire() + "." + text);
    }
}
