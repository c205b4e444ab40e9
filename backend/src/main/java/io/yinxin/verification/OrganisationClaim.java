package io.yinxin.verification;

import io.yinxin.platform.data.Masks;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an organisation and its legal representative.
 *
 * @param orgKind ENTERPRISE or PUBLIC_INSTITUTION
 * @param legalRepIdType null where the document is not known to who states the organisation; the number likewise
 */
public record OrganisationClaim(
        String orgKind,
        String uscc,
        String orgCode,
        String orgName,
        String legalRepName,
        @Nullable String legalRepIdType,
        @Nullable String legalRepIdNumber) {
    @Override
    public String toString() {
        return "OrganisationClaim[" + orgCode + ", " + Masks.name(legalRepName) + "]";
    }
}
