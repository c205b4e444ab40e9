package io.yinxin.ownorganisation;

import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.Names;
import io.yinxin.platform.validation.OrgCode;
import io.yinxin.platform.validation.OrganisationName;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.platform.validation.Uscc;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The organisation as it is to be (spec 05 table 2.4). Constructed normalised.
 *
 * @param legalRepName left out where it stays, since it is shown masked only; given, an administrator states the document,
 *     too (ACC-25)
 * @param orgAddress left out where it stays, empty to clear it; the administrator's only
 * @param version of the organisation as it was seen; none where an individual has stated none yet
 * @param acceptedEffects of those told with EFFECTS_NOT_ACCEPTED
 */
@Schema(name = "OrganisationChange")
record OrganisationForm(
        @Filled @Uscc @Nullable String uscc,
        @Filled @OrgCode @Nullable String orgCode,
        @Filled @OrganisationName @Nullable String orgName,
        @PersonName @Nullable String legalRepName,

        @Size(max = 30, message = "ID_TYPE_REQUIRED") @Nullable
        String legalRepIdType,

        @Size(max = 40, message = "ID_NUMBER_INVALID") @Nullable
        String legalRepIdNumber,

        @Nullable String legalRepIdValidFrom,
        @Nullable String legalRepIdValidTo,
        @Size(max = 200, message = "TOO_LONG") @Nullable String orgAddress,
        @Nullable Integer version,
        @Size(max = 10, message = "VALUE_INVALID") @Nullable List<String> acceptedEffects)
        implements StatedDocument {
    OrganisationForm {
        uscc = capitals(uscc);
        orgCode = capitals(orgCode == null ? null : orgCode.replace("-", ""));
        orgName = orgName == null ? null : Names.normaliseOrganisation(orgName);
        legalRepName = legalRepName == null || legalRepName.isBlank() ? null : legalRepName.strip();
        legalRepIdNumber = legalRepIdNumber == null || legalRepIdNumber.isBlank()
                ? null
                : IdentityDocumentRules.normaliseNumber(legalRepIdNumber);
        boolean dated = DocumentType.ID_CARD.name().equals(legalRepIdType);
        legalRepIdValidFrom = dated ? legalRepIdValidFrom : null;
        legalRepIdValidTo = dated ? legalRepIdValidTo : null;
        orgAddress = orgAddress == null ? null : orgAddress.strip();
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
