package io.yinxin.verification;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.verification.BankCardCheck.BankAnswer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The check of a bank card others may ask for. It returns only for a MATCH, and nobody remembers it: each is asked anew
 * (GEN-54). Takes seconds: never inside a database transaction.
 */
@Singleton
public class BankCardChecks {
    private static final String BANK_CARD = "BANK_CARD";
    private static final int SHOWN = 4;

    private final BankCardCheck banks;
    private final CheckRun run;
    private final VerificationConfig config;

    BankCardChecks(BankCardCheck banks, CheckRun run, VerificationConfig config) {
        this.banks = banks;
        this.run = run;
        this.config = config;
    }

    /**
     * @param accountId whose wrong checks are counted; without one those of the document and of the reserved phone
     *     (GEN-53)
     * @throws DomainException as a failure of the Uni: BANK_CHECK_FAILED or BANK_UNSUPPORTED at bankCardNo; CHECK_LIMIT;
     *     PROVIDER_UNAVAILABLE, when nothing is known
     */
    public Uni<BankCardMatch> check(BankCardClaim claim, @Nullable UUID accountId) {
        Check check = new Check(BANK_CARD, List.of(), subjects(claim, accountId), config.mismatchPerDay(), false);
        AtomicReference<@Nullable String> bankName = new AtomicReference<>();
        return run.answer(
                        check,
                        requestId -> banks.ask(requestId, claim)
                                .invoke(answer -> bankName.set(answer.bankName()))
                                .map(BankAnswer::answer))
                .invoke(Verdicts::ofBankCard)
                .map(answer -> new BankCardMatch(bankName.get(), last4(claim.bankCardNo()), answer.reference()));
    }

    static String last4(String number) {
        return number.substring(Math.max(0, number.length() - SHOWN));
    }

    /** Apart from those of identity checks: either has its own limit. */
    private static List<String> subjects(BankCardClaim claim, @Nullable UUID accountId) {
        return accountId != null
                ? List.of("bank-card:account:" + accountId)
                : List.of(
                        "bank-card:document:" + claim.idType() + ":" + claim.idNumber(),
                        "bank-card:phone:" + claim.reservedPhone());
    }
}
