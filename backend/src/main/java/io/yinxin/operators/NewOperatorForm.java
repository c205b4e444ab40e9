package io.yinxin.operators;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.EmailAddress;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.platform.validation.Username;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cardless operator (spec 06 table 2.1).
 *
 * @param idValidFrom YYYYMMDD, for ID_CARD only
 * @param idValidTo YYYYMMDD, 00000000 for long-term; for ID_CARD only
 */
@Schema(name = "NewOperator")
@IdentityDocument(
        type = "idType",
        number = "idNumber",
        from = "idValidFrom",
        to = "idValidTo",
        minimumAge = 18,
        domesticPassport = true)
record NewOperatorForm(
        @Filled @Username @Nullable String username,
        @Filled @PersonName @Nullable String name,
        @Filled @ChineseMobile @Nullable String mobile,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo,
        @EmailAddress @Nullable String email)
        implements StatedDocument {
    NewOperatorForm {
        username = username == null ? null : username.strip();
        name = name == null ? null : name.strip();
        mobile = mobile == null ? null : mobile.strip();
        idNumber = idNumber == null ? null : IdentityDocumentRules.normaliseNumber(idNumber);
        boolean dated = DocumentType.ID_CARD.name().equals(idType);
        idValidFrom = dated ? idValidFrom : null;
        idValidTo = dated ? idValidTo : null;
        email = email == null || email.isBlank() ? null : email.strip();
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
        return "NewOperatorForm";
    }
}
