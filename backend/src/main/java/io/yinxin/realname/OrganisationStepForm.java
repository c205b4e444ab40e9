package io.yinxin.realname;

import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.Names;
import io.yinxin.platform.validation.OrgCode;
import io.yinxin.platform.validation.OrganisationName;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.Uscc;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Spec 10 table 2.1.
 *
 * @param legalRepName empty, as type and number: as on record, which is shown masked (GEN-29)
 * @param acceptedEffects what the user was told to follow from data other than those on record
 */
@Schema(name = "LegalRepOrganisation")
record OrganisationStepForm(
        @Filled @OrganisationName @Nullable String orgName,
        @Filled @Uscc @Nullable String uscc,
        @Filled @OrgCode @Nullable String orgCode,
        @PersonName @Nullable String legalRepName,
        @Nullable String legalRepIdType,
        @Nullable String legalRepIdNumber,
        @Nullable List<String> acceptedEffects) {
    OrganisationStepForm {
        orgName = orgName == null ? null : Names.normaliseOrganisation(orgName);
        uscc = uscc == null ? null : uscc.strip().toUpperCase(Locale.ROOT);
        orgCode = orgCode == null ? null : orgCode.strip().replace("-", "").toUpperCase(Locale.ROOT);
        legalRepName = blankToNull(legalRepName);
        legalRepIdType = blankToNull(legalRepIdType);
        legalRepIdNumber = blankToNull(legalRepIdNumber);
        legalRepIdNumber = legalRepIdNumber == null ? null : IdentityDocumentRules.normaliseNumber(legalRepIdNumber);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "OrganisationStepForm[" + orgCode + "]";
    }
}
