package io.yinxin.usernamerecovery;

import io.yinxin.platform.validation.BankCardNumber;
import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.OrgCode;
import io.yinxin.platform.validation.OrganisationName;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.recovery.StatedPerson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Table 2.5; the image code was proven when the SMS code was asked for. */
@Schema(name = "RecoveryBankCardForm")
@IdentityDocument(type = "idType", number = "idNumber", from = "idValidFrom", to = "idValidTo")
record BankCardForm(
        @OrganisationName @Nullable String orgName,
        @OrgCode @Nullable String orgCode,
        @Filled @PersonName @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo,
        @Filled @ChineseMobile @Nullable String reservedPhone,
        @Filled @Nullable String smsCode,
        @Filled @BankCardNumber @Nullable String bankCardNo)
        implements StatedDocument {
    BankCardForm {
        orgName = orgName == null || orgName.isBlank() ? null : orgName.strip();
        orgCode = StatedOrganisation.normaliseCode(orgCode);
        name = name == null ? null : name.strip();
        reservedPhone = reservedPhone == null ? null : reservedPhone.strip();
        bankCardNo = bankCardNo == null ? null : bankCardNo.replaceAll("\\s", "");
    }

    StatedPerson person() {
        return StatedPerson.of(name, this);
    }

    @Override
    public @Nullable String statedType() {
        return idType;
    }

    @Override
    public @Nullable String statedNumber() {
        return idNumber;
    }

    @Override
    public @Nullable String statedValidFrom() {
        return idValidFrom;
    }

    @Override
    public @Nullable String statedValidTo() {
        return idValidTo;
    }

    @Override
    public String toString() {
        return "BankCardForm";
    }
}
