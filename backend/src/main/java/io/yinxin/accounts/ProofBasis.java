package io.yinxin.accounts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a proof rests on, as far as it may be kept (GEN-54).
 *
 * @param cardNo of the presented card, with what its issuer is asked by
 * @param bankName of the bank that confirmed
 * @param last4 of the bank card or account
 * @param reference the service's own id of the check
 * @param documentEnds when the first of the ID cards ends that an identity check was made of; null: none ends
 */
public record ProofBasis(
        @Nullable String cardNo,
        @Nullable String certSerial,
        @Nullable Instant cardValidTo,
        @Nullable String bankName,
        @Nullable String last4,
        @Nullable String reference,
        @Nullable LocalDate documentEnds) {
    public static final ProofBasis UNKNOWN = new ProofBasis(null, null, null, null, null, null, null);

    public static ProofBasis ofCard(String cardNo, String certSerial, Instant validTo) {
        return new ProofBasis(cardNo, certSerial, validTo, null, null, null, null);
    }

    public static ProofBasis ofBank(@Nullable String bankName, @Nullable String last4, @Nullable String reference) {
        return new ProofBasis(null, null, null, bankName, last4, reference, null);
    }

    public static ProofBasis ofIdentity(@Nullable LocalDate documentEnds) {
        return new ProofBasis(null, null, null, null, null, null, documentEnds);
    }

    public ProofBasis endingWith(@Nullable LocalDate ends) {
        return new ProofBasis(cardNo, certSerial, cardValidTo, bankName, last4, reference, ends);
    }

    @Override
    public String toString() {
        return "ProofBasis";
    }
}
