package io.yinxin.accounts;

import org.jspecify.annotations.Nullable;

/**
 * The organisation an individual states to work for; the register has confirmed that it exists (ACC-33, ACC-34).
 *
 * @param version for changes; null for data not on record yet
 */
public record StatedOrganisation(
        String uscc,
        String orgCode,
        String orgName,
        String legalRepName,
        @Nullable Integer version) {
    @Override
    public String toString() {
        return "StatedOrganisation[" + orgCode + "]";
    }
}
