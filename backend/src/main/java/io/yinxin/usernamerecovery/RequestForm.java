package io.yinxin.usernamerecovery;

import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.OrgCode;
import io.yinxin.platform.validation.OrganisationName;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.recovery.StatedPerson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Table 2.4: the applicant, and for administrators and operators the organisation with its legal representative, whose
 * fields individuals leave out.
 *
 * @param accountKind ADMIN or OPERATOR; what the recovery was begun for if nothing is said
 */
@Schema(name = "RecoveryRequestForm")
@IdentityDocument(type = "idType", number = "idNumber", from = "idValidFrom", to = "idValidTo")
record RequestForm(
        @Nullable RecoverableKind accountKind,
        @OrganisationName @Nullable String orgName,
        @OrgCode @Nullable String orgCode,
        @PersonName @Nullable String legalRepName,
        @Nullable String legalRepIdType,
        @Nullable String legalRepIdNumber,
        @Nullable String legalRepIdValidFrom,
        @Nullable String legalRepIdValidTo,
        @Filled @PersonName @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo)
        implements StatedDocument {
    RequestForm {
        orgName = orgName == null || orgName.isBlank() ? null : orgName.strip();
        orgCode = StatedOrganisation.normaliseCode(orgCode);
        legalRepName = legalRepName == null || legalRepName.isBlank() ? null : legalRepName.strip();
        name = name == null ? null : name.strip();
    }

    StatedPerson person() {
        return StatedPerson.of(name, this);
    }

    /** What individuals leave out, to be checked for the others. */
    ForOrganisation forOrganisation() {
        return new ForOrganisation(
                orgName,
                orgCode,
                legalRepName,
                legalRepIdType,
                legalRepIdNumber,
                legalRepIdValidFrom,
                legalRepIdValidTo);
    }

    @IdentityDocument(
            type = "legalRepIdType",
            number = "legalRepIdNumber",
            from = "legalRepIdValidFrom",
            to = "legalRepIdValidTo")
    record ForOrganisation(
            @Filled @Nullable String orgName,
            @Filled @Nullable String orgCode,
            @Filled @Nullable String legalRepName,
            @Nullable String legalRepIdType,
            @Nullable String legalRepIdNumber,
            @Nullable String legalRepIdValidFrom,
            @Nullable String legalRepIdValidTo)
            implements StatedDocument {
        StatedPerson legalRepresentative() {
            return StatedPerson.of(legalRepName, this);
        }

        StatedOrganisation organisation() {
            return StatedOrganisation.of(orgName, orgCode, null);
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
            return "ForOrganisation";
        }
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
        return "RequestForm";
    }
}
