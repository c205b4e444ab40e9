package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The account's holder (spec 04 table 2.2), and where the person at the screen got the code.
 *
 * @param idValidFrom YYYYMMDD, for ID_CARD only
 * @param idValidTo YYYYMMDD, 00000000 for long-term; for ID_CARD only
 * @param mobile with smsCode, where codeBy is SMS
 * @param email with emailCode, where codeBy is EMAIL
 */
@Schema(name = "PasswordRecoveryAccountInformation")
@IdentityDocument(type = "idType", number = "idNumber", from = "idValidFrom", to = "idValidTo")
record AccountInformationForm(
        @Filled @PersonName @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo,
        @ChineseMobile @Nullable String mobile,
        @Nullable String smsCode,
        @EmailAddress @Nullable String email,
        @Nullable String emailCode)
        implements StatedDocument {
    AccountInformationForm {
        name = name == null ? null : name.strip();
        idNumber = idNumber == null ? null : IdentityDocumentRules.normaliseNumber(idNumber);
        boolean dated = DocumentType.ID_CARD.name().equals(idType);
        idValidFrom = dated ? idValidFrom : null;
        idValidTo = dated ? idValidTo : null;
        mobile = mobile == null ? null : mobile.strip();
        email = email == null ? null : email.strip();
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
        return "AccountInformationForm";
    }
}
