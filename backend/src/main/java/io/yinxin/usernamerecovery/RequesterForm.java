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

/** Table 2.2 for the person at the screen; operators state their organisation, too (RCU-42). */
@Schema(name = "RecoveryRequesterForm")
@IdentityDocument(type = "idType", number = "idNumber", from = "idValidFrom", to = "idValidTo")
record RequesterForm(
        @OrganisationName @Nullable String orgName,
        @OrgCode @Nullable String orgCode,
        @Filled @PersonName @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo)
        implements StatedDocument {
    RequesterForm {
        orgName = orgName == null || orgName.isBlank() ? null : orgName.strip();
        orgCode = StatedOrganisation.normaliseCode(orgCode);
        name = name == null ? null : name.strip();
    }

    StatedPerson person() {
        return StatedPerson.of(name, this);
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
        return "RequesterForm";
    }
}
