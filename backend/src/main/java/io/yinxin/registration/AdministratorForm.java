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
 * Step 2: the administrator (spec 01 table 2.2). The image code of that table was proven when the SMS code was asked
 * for.
 *
 * @param idValidFrom YYYYMMDD, for ID_CARD only
 * @param idValidTo YYYYMMDD, 00000000 for long-term; for ID_CARD only
 * @param agreementVersion of the agreement the person has seen: PLATFORM_SERVICE for enterprises, USER_REGISTRATION for
 *     public institutions
 */
@Schema(name = "AdministratorForm")
@ChosenPassword
@IdentityDocument(
        type = "idType",
        number = "idNumber",
        from = "idValidFrom",
        to = "idValidTo",
        minimumAge = 18,
        domesticPassport = true)
record AdministratorForm(
        @Filled @Username @Nullable String username,
        @Filled @StrongPassword @Nullable String password,
        @Filled @Nullable String passwordConfirm,
        @Filled @PersonName @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo,
        @Filled @EmailAddress @Nullable String email,
        @Filled @ChineseMobile @Nullable String mobile,
        @Filled @Nullable String smsCode,
        @Nullable Integer agreementVersion,
        @Nullable Boolean agree)
        implements StatedDocument, StatedPassword {
    AdministratorForm {
        username = username == null ? null : username.strip();
        name = name == null ? null : name.strip();
        idNumber = idNumber == null ? null : IdentityDocumentRules.normaliseNumber(idNumber);
        boolean dated = DocumentType.ID_CARD.name().equals(idType);
        idValidFrom = dated ? idValidFrom : null;
        idValidTo = dated ? idValidTo : null;
        email = email == null ? null : email.strip();
        mobile = mobile == null ? null : mobile.strip();
        smsCode = smsCode == null ? null : smsCode.strip();
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
        return "AdministratorForm";
    }
}
