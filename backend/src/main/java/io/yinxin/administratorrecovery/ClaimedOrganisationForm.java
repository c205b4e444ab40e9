package io.yinxin.administratorrecovery;

import io.yinxin.organisations.OrganisationKind;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.Names;
import io.yinxin.platform.validation.OrganisationName;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.platform.validation.Uscc;
import io.yinxin.recovery.StatedPerson;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Step 1: the organisation and its legal representative, as the public register has them.
 *
 * @param legalRepIdValidFrom YYYYMMDD, for ID_CARD only
 * @param legalRepIdValidTo YYYYMMDD, 00000000 for long-term; for ID_CARD only
 */
@Schema(name = "ClaimedOrganisation")
@IdentityDocument(
        type = "legalRepIdType",
        number = "legalRepIdNumber",
        from = "legalRepIdValidFrom",
        to = "legalRepIdValidTo")
record ClaimedOrganisationForm(
        @NotNull(message = "REQUIRED") @Nullable OrganisationKind orgKind,
        @Filled @Uscc @Nullable String uscc,
        @Filled @OrganisationName @Nullable String orgName,
        @Filled @PersonName @Nullable String legalRepName,
        @Nullable String legalRepIdType,
        @Nullable String legalRepIdNumber,
        @Nullable String legalRepIdValidFrom,
        @Nullable String legalRepIdValidTo)
        implements StatedDocument {
    ClaimedOrganisationForm {
        uscc = uscc == null ? null : uscc.strip().toUpperCase(Locale.ROOT);
        orgName = orgName == null ? null : Names.normaliseOrganisation(orgName);
        legalRepName = legalRepName == null ? null : legalRepName.strip();
    }

    /** Of a form without findings. */
    ClaimedOrganisation organisation() {
        return new ClaimedOrganisation(
                Objects.requireNonNull(orgKind),
                Objects.requireNonNull(uscc),
                Objects.requireNonNull(orgName),
                StatedPerson.of(legalRepName, this));
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
        return "ClaimedOrganisationForm[" + uscc + "]";
    }
}
