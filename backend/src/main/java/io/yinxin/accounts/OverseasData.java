package io.yinxin.accounts;

import java.util.Locale;
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
    /** Letters and digits: people write the same number with and without dashes (REG-44). */
    static String key(String registrationNumber) {
        return registrationNumber.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    public static boolean isSameNumber(String one, String other) {
        return key(one).equals(key(other));
    }

    @Override
    public String toString() {
        return "OverseasData[" + country + "]";
    }
}
