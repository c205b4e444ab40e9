package io.yinxin.realname;

import io.yinxin.platform.validation.BankCardNumber;
import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Spec 10 table 2.3; whose card it is to be stands on record. */
@Schema(name = "RealNameBankCard")
record BankCardForm(
        @Filled @BankCardNumber @Nullable String bankCardNo,
        @Filled @ChineseMobile @Nullable String reservedPhone,
        @Filled @Nullable String smsCode) {
    BankCardForm {
        bankCardNo = bankCardNo == null ? null : bankCardNo.replaceAll("\\s", "");
        reservedPhone = reservedPhone == null ? null : reservedPhone.strip();
    }

    @Override
    public String toString() {
        return "BankCardForm";
    }
}
