package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.verification.BankCardChecks;
import io.yinxin.verification.BankCardClaim;
import io.yinxin.verification.BankCardMatch;
import io.yinxin.verification.PersonClaim;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Whether a bank card is a person's: the phone is proven first, then the bank is asked. Outside of transactions. */
@Singleton
class BankCards {
    private final OneTimeCodes codes;
    private final BankCardChecks banks;

    BankCards(OneTimeCodes codes, BankCardChecks banks) {
        this.codes = codes;
        this.banks = banks;
    }

    /** @param code to be redeemed in the transaction that follows */
    record Matched(BankCardMatch match, CheckedCode code) {}

    /**
     * @throws DomainException SMS_CODE_WRONG, SMS_CODE_EXPIRED, BANK_CHECK_FAILED, BANK_UNSUPPORTED, CHECK_LIMIT,
     *     PROVIDER_UNAVAILABLE
     */
    Uni<Matched> check(CurrentUser user, PersonClaim person, BankCardForm form) {
        String phone = Objects.requireNonNull(form.reservedPhone());
        BankCardClaim claim = new BankCardClaim(
                person.name(), person.idType(), person.idNumber(), Objects.requireNonNull(form.bankCardNo()), phone);
        return codes.checkSms(CodePurpose.REAL_NAME, user.sessionId().toString(), phone, form.smsCode())
                .flatMap(code -> banks.check(claim, user.accountId()).map(match -> new Matched(match, code)));
    }

    /** Joins the caller's transaction. */
    Uni<Void> redeem(Matched matched) {
        return codes.redeem(matched.code());
    }
}
