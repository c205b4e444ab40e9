package io.yinxin.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What an overseas organisation says of itself and whom to reach there (spec 01 table 2.5).
 *
 * @param country ISO 3166-1 alpha-3
 * @param registrationNumber in its country; once stated it stays (REG-42)
 */
public record OverseasData(
        String country,
        @Nullable String registrationNumber,
        String organisationName,
        @Nullable String department,
        @Nullable String jobTitle,
        String contactName,
        String contactPhone,
        @Nullable String contactFax,
        @Nullable String contactMobile,
        String address,
        @Nullable String notes) {
    @Override
    public String toString() {
        return "OverseasData[" + country + "]";
    }
}
