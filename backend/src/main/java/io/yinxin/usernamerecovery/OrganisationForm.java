package io.yinxin.usernamerecovery;

import io.yinxin.platform.validation.ChineseMobile;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.OrgCode;
import io.yinxin.platform.validation.OrganisationName;
import io.yinxin.platform.validation.Uscc;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tables 2.1 and 2.3: the organisation, and the phone of the person at the screen.
 *
 * @param orgCode or uscc; both where the form has both fields
 * @param smsCode not needed again for a phone that was proven a short while ago
 */
@Schema(name = "RecoveryOrganisationForm")
@OrganisationCodes
record OrganisationForm(
        @Filled @OrganisationName @Nullable String orgName,
        @OrgCode @Nullable String orgCode,
        @Uscc @Nullable String uscc,
        @Filled @ChineseMobile @Nullable String mobile,
        @Nullable String smsCode)
        implements OrganisationCodes.Stated {
    OrganisationForm {
        orgName = orgName == null ? null : orgName.strip();
        orgCode = StatedOrganisation.normaliseCode(orgCode);
        uscc = StatedOrganisation.normaliseCode(uscc);
        mobile = mobile == null ? null : mobile.strip();
    }

    StatedOrganisation organisation() {
        return StatedOrganisation.of(orgName, orgCode, uscc);
    }

    @Override
    public String toString() {
        return "OrganisationForm";
    }
}
