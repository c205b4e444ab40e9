package io.yinxin.registration;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.ChosenPassword;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.platform.validation.StatedPassword;
import io.yinxin.platform.validation.StrongPassword;
import io.yinxin.platform.validation.Username;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An individual (spec 01 table 2.3). A passport may be issued abroad (GEN-47).
 *
 * @param idValidFrom YYYYMMDD, for ID_CARD only
 * @param idValidTo YYYYMMDD, 00000000 for long-term; for ID_CARD only
 * @param mobile required, with smsCode, unless the e-mail was proven before and the document allows it (REG-29)
 * @param agreementVersion of the USER_REGISTRATION agreement the person has seen
 */
@Schema(name = "IndividualForm")
@ChosenPassword
@IdentityDocument(type = "idType", number = "idNumber", from = "idValidFrom", to = "idValidTo")
record IndividualForm(
        @Filled @PersonName @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo,
        @Filled @Username @Nullable String username,
        @Filled @StrongPassword @Nullable String password,
        @Filled @Nullable String passwordConfirm,
        @ChineseMobile @Nullable String mobile,
        @Nullable String smsCode,
        @Filled @EmailAddress @Nullable String email,
        @Nullable Integer agreementVersion,
        @Nullable Boolean agree)
        implements StatedDocument, StatedPassword {
    IndividualForm {
        name = name == null ? null : name.strip();
        idNumber = idNumber == null ? null : IdentityDocumentRules.normaliseNumber(idNumber);
        boolean dated = DocumentType.ID_CARD.name().equals(idType);
        idValidFrom = dated ? idValidFrom : null;
        idValidTo = dated ? idValidTo : null;
        username = username == null ? null : username.strip();
        mobile = mobile == null || mobile.isBlank() ? null : mobile.strip();
        smsCode = smsCode == null ? null : smsCode.strip();
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
    public @Nullable String statedUsername() {
        return username;
    }

    @Override
    public @Nullable String statedPassword() {
        return password;
    }

    @Override
    public @Nullable String statedPasswordAgain() {
        return passwordConfirm;
    }

    @Override
    public String toString() {
        return "IndividualForm";
    }
}
