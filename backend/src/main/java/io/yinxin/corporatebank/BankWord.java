package io.yinxin.corporatebank;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.yinxin.platform.validation.Names;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of a proof, by whatever way it comes.
 *
 * @param visit the request id of the proof
 * @param accountLast4 of the account that was used
 */
@RegisterForReflection
record BankWord(
        @Nullable String visit,
        @Nullable Result result,
        @Nullable String orgName,
        @Nullable String uscc,
        @Nullable String orgCode,
        @Nullable String bankCode,
        @Nullable String accountLast4,
        @Nullable String reference) {
    enum Result {
        PENDING,
        VERIFIED,
        REFUSED,
        CANCELLED,
        EXPIRED
    }

    static BankWord nothing(UUID requestId) {
        return new BankWord(requestId.toString(), Result.PENDING, null, null, null, null, null, null);
    }

    boolean isAbout(UUID requestId) {
        return result != null && requestId.toString().equals(visit);
    }

    /** VERIFIED counts only for the organisation and the bank that were asked about. */
    Outcome outcome(Visit asked) {
        if (!isAbout(asked.requestId()) || result == null) {
            return Outcome.of(BankState.PENDING);
        }
        return switch (result) {
            case PENDING -> Outcome.of(BankState.PENDING);
            case CANCELLED -> Outcome.of(BankState.CANCELLED);
            case EXPIRED -> Outcome.of(BankState.EXPIRED);
            case REFUSED -> refused(BankError.BANK_REFUSED);
            case VERIFIED ->
                isSameOrganisation(asked.wanted())
                        ? new Outcome(BankState.VERIFIED, null, last4(), reference)
                        : refused(BankError.BANK_ORG_MISMATCH);
        };
    }

    private Outcome refused(BankError reason) {
        return new Outcome(BankState.REFUSED, reason, null, reference);
    }

    private boolean isSameOrganisation(NewBankVerification wanted) {
        return wanted.bankCode().equals(bankCode)
                && sameName(wanted.orgName(), orgName)
                && same(wanted.orgCode(), orgCode)
                && (wanted.uscc().isEmpty() || same(wanted.uscc(), uscc));
    }

    private static boolean same(String asked, @Nullable String told) {
        return told != null
                && asked.toUpperCase(Locale.ROOT).equals(told.strip().toUpperCase(Locale.ROOT));
    }

    /** Full-width and half-width brackets are equal (F-ORGNAME). */
    private static boolean sameName(String asked, @Nullable String told) {
        return told != null && Names.normaliseOrganisation(asked).equals(Names.normaliseOrganisation(told));
    }

    private @Nullable String last4() {
        return accountLast4 == null ? null : accountLast4.substring(Math.max(0, accountLast4.length() - 4));
    }
}
