package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.Names;
import io.yinxin.platform.validation.OrganisationName;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.platform.validation.Uscc;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The organisation and its legal representative (spec 04 table 2.3).
 *
 * @param legalRepIdValidFrom YYYYMMDD, for ID_CARD only
 * @param legalRepIdValidTo YYYYMMDD, 00000000 for long-term; for ID_CARD only
 * @param mobile of the person at the screen
 */
@Schema(name = "PasswordRecoveryLegalRepresentative")
@IdentityDocument(
        type = "legalRepIdType",
        number = "legalRepIdNumber",
        from = "legalRepIdValidFrom",
        to = "legalRepIdValidTo")
record LegalRepresentativeForm(
        @Filled @OrganisationName @Nullable String orgName,
        @Filled @Uscc @Nullable String uscc,
        @Filled @PersonName @Nullable String legalRepName,
        @Nullable String legalRepIdType,
        @Nullable String legalRepIdNumber,
        @Nullable String legalRepIdValidFrom,
        @Nullable String legalRepIdValidTo,
        @ChineseMobile @Nullable String mobile,
        @Nullable String smsCode)
        implements StatedDocument {
    LegalRepresentativeForm {
        orgName = orgName == null ? null : Names.normaliseOrganisation(orgName);
        uscc = uscc == null ? null : uscc.strip().toUpperCase(Locale.ROOT);
        legalRepName = legalRepName == null ? null : legalRepName.strip();
        legalRepIdNumber = legalRepIdNumber == null ? null : IdentityDocumentRules.normaliseNumber(legalRepIdNumber);
        boolean dated = DocumentType.ID_CARD.name().equals(legalRepIdType);
        legalRepIdValidFrom = dated ? legalRepIdValidFrom : null;
        legalRepIdValidTo = dated ? legalRepIdValidTo : null;
        mobile = mobile == null ? null : mobile.strip();
    }

    @Override
    public @Nullable String statedType() {
        return legalRepIdType;
    }

    @Override
    public @Nullable String statedNumber() {
        return legalRepIdNumber;
    }

    @Override
    public @Nullable String statedValidFrom() {
        return legalRepIdValidFrom;
    }

    @Override
    public @Nullable String statedValidTo() {
        return legalRepIdValidTo;
    }

    @Override
    public String toString() {
        return "LegalRepresentativeForm";
    }
}
