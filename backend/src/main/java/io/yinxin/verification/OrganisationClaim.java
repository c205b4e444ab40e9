package io.yinxin.verification;

import io.yinxin.platform.data.Masks;

/**
 * What somebody says of an organisation and its legal representative.
 *
 * @param orgKind ENTERPRISE or PUBLIC_INSTITUTION
 */
public record OrganisationClaim(
        String orgKind,
        String uscc,
        String orgCode,
        String orgName,
        String legalRepName,
        String legalRepIdType,
        String legalRepIdNumber) {
    @Override
    public String toString() {
        return "OrganisationClaim[" + orgCode + ", " + Masks.name(legalRepName) + "]";
    }
}
