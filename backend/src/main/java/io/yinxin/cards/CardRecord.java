package io.yinxin.cards;

import io.yinxin.platform.data.Masks;
import java.time.Instant;
import java.util.UUID;

/** The card an account is bound to, with what it told when it was last presented (spec 07 table 2.1). */
public record CardRecord(
        UUID accountId,
        String cardNo,
        CardKind kind,
        MediumKind medium,
        CardHolder holder,
        CardOrganisation organisation,
        String certSerial,
        String issuer,
        Instant validFrom,
        Instant validTo,
        Instant boundAt) {
    public String maskedNo() {
        return Masks.shortMask(cardNo);
    }

    @Override
    public String toString() {
        return "CardRecord[" + maskedNo() + ", " + kind + "]";
    }
}
