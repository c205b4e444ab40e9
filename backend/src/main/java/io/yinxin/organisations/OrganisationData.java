package io.yinxin.organisations;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator can change of an organisation.
 *
 * @param legalRepresentative null while nobody has told
 * @param address as registered; null where none is stated
 */
public record OrganisationData(
        String uscc,
        String orgCode,
        String orgName,
        @Nullable LegalRepresentative legalRepresentative,
        @Nullable String address) {
    @Override
    public String toString() {
        return "OrganisationData[" + orgCode + "]";
    }
}
