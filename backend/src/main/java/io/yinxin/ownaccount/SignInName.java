package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import org.jspecify.annotations.Nullable;

/** What can sign in beside the user name. */
enum SignInName {
    PHONE,
    EMAIL;

    boolean isOn(Profile account) {
        return this == PHONE ? account.phoneLogin() : account.emailLogin();
    }

    boolean isProven(Profile account) {
        return this == PHONE ? account.mobileVerified() : account.emailVerified();
    }

    /** @throws DomainException PHONE_NOT_BOUND, EMAIL_NOT_BOUND */
    String requiredOf(Profile account) {
        String value = this == PHONE ? account.mobile() : account.email();
        if (value == null) {
            throw new DomainException(
                    this == PHONE ? OwnAccountError.PHONE_NOT_BOUND : OwnAccountError.EMAIL_NOT_BOUND);
        }
        return value;
    }

    String masked(String value) {
        return this == PHONE ? Masks.mobile(value) : Masks.email(value);
    }

    /** @throws DomainException REQUIRED, …_CODE_WRONG or …_CODE_EXPIRED at the code's field */
    Uni<CheckedCode> check(OneTimeCodes codes, String binding, String value, @Nullable String code) {
        if (code == null) {
            return Uni.createFrom()
                    .failure(DomainException.at(this == PHONE ? "smsCode" : "emailCode", CommonError.REQUIRED));
        }
        return this == PHONE
                ? codes.checkSms(CodePurpose.SIGN_IN_NAME, binding, value, code)
                : codes.checkEmail(CodePurpose.SIGN_IN_NAME, binding, value, code);
    }
}
