package io.yinxin.registration;

import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.Names;
import io.yinxin.platform.validation.OrgCode;
import io.yinxin.platform.validation.OrganisationName;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.platform.validation.Uscc;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Step 1: the organisation and its legal representative (spec 01 table 2.1). Constructed normalised: capitals, no
 * hyphen, full-width brackets, no dates for documents without (GEN-48).
 *
 * @param legalRepIdValidFrom YYYYMMDD, for ID_CARD only
 * @param legalRepIdValidTo YYYYMMDD, 00000000 for long-term; for ID_CARD only
 * @param licenceId of a confirmed scan that told the organisation's data (REG-48); enterprises only
 */
@Schema(name = "OrganisationForm")
@AgreeingCodes
@IdentityDocument(
        type = "legalRepIdType",
        number = "legalRepIdNumber",
        from = "legalRepIdValidFrom",
        to = "legalRepIdValidTo",
        minimumAge = 18,
        domesticPassport = true)
record OrganisationForm(
        @Filled @Uscc @Nullable String uscc,
        @Filled @OrgCode @Nullable String orgCode,
        @Filled @OrganisationName @Nullable String orgName,
        @Filled @PersonName @Nullable String legalRepName,
        @Nullable String legalRepIdType,
        @Nullable String legalRepIdNumber,
        @Nullable String legalRepIdValidFrom,
        @Nullable String legalRepIdValidTo,
        @Nullable String licenceId)
        implements StatedDocument {
    OrganisationForm {
        uscc = capitals(uscc);
        orgCode = capitals(orgCode == null ? null : orgCode.replace("-", ""));
        orgName = orgName == null ? null : Names.normaliseOrganisation(orgName);
        legalRepName = legalRepName == null ? null : legalRepName.strip();
        legalRepIdNumber = legalRepIdNumber == null ? null : IdentityDocumentRules.normaliseNumber(legalRepIdNumber);
        boolean dated = DocumentType.ID_CARD.name().equals(legalRepIdType);
        legalRepIdValidFrom = dated ? legalRepIdValidFrom : null;
        legalRepIdValidTo = dated ? legalRepIdValidTo : null;
    }

    private static @Nullable String capitals(@Nullable String text) {
        return text == null ? null : text.strip().toUpperCase(Locale.ROOT);
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
        return "OrganisationForm[" + uscc + "]";
    }
}
