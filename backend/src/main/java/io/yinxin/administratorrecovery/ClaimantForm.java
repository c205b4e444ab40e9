package io.yinxin.administratorrecovery;

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
import io.yinxin.recovery.StatedPerson;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Step 2: who wants to become administrator, with the demands of a registration (spec 01 table 2.2). The image code was
 * proven when the SMS code was asked for.
 *
 * @param idValidFrom YYYYMMDD, for ID_CARD only
 * @param idValidTo YYYYMMDD, 00000000 for long-term; for ID_CARD only
 * @param agreementVersion of the PLATFORM_SERVICE agreement the person has seen
 */
@Schema(name = "AdministratorClaimant")
@ChosenPassword
@IdentityDocument(
        type = "idType",
        number = "idNumber",
        from = "idValidFrom",
        to = "idValidTo",
        minimumAge = 18,
        domesticPassport = true)
record ClaimantForm(
        @Filled @PersonName @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo,
        @Filled @EmailAddress @Nullable String email,
        @Filled @ChineseMobile @Nullable String mobile,
        @Filled @Nullable String smsCode,
        @Filled @Username @Nullable String username,
        @Filled @StrongPassword @Nullable String password,
        @Filled @Nullable String passwordConfirm,
        @Nullable Integer agreementVersion,
        @Nullable Boolean agree)
        implements StatedDocument, StatedPassword {
    ClaimantForm {
        name = name == null ? null : name.strip();
        idNumber = idNumber == null ? null : IdentityDocumentRules.normaliseNumber(idNumber);
        boolean dated = DocumentType.ID_CARD.name().equals(idType);
        idValidFrom = dated ? idValidFrom : null;
        idValidTo = dated ? idValidTo : null;
        email = email == null ? null : email.strip();
        mobile = mobile == null ? null : mobile.strip();
        smsCode = smsCode == null ? null : smsCode.strip();
        username = username == null ? null : username.strip();
    }

    /** Of a form without findings. */
    Claimant claimant(String clientAddress) {
        return new Claimant(
                StatedPerson.of(name, this),
                Objects.requireNonNull(mobile),
                Objects.requireNonNull(email),
                Objects.requireNonNull(username),
                new Claimant.Consent(Objects.requireNonNull(agreementVersion), clientAddress));
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
        return "ClaimantForm";
    }
}
