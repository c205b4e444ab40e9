package io.yinxin.ownaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.accounts.OverseasData;
import io.yinxin.accounts.OverseasOnRecord;
import io.yinxin.platform.data.Masks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an overseas organisation said when it registered (ACC-05, spec 01 table 2.5).
 *
 * @param country ISO 3166-1 alpha-3
 * @param countryRegNo missing while it can still be stated (ACC-51)
 * @param version for changes
 * @param contactPhone masked, as are fax and mobile
 */
@Schema(name = "OwnOverseas")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverseasView(
        String country,
        @Nullable String countryRegNo,
        String orgName,
        @Nullable String department,
        @Nullable String jobTitle,
        String contactName,
        String contactPhone,
        @Nullable String contactFax,
        @Nullable String contactMobile,
        String address,
        @Nullable String notes,
        int version) {
    static @Nullable OverseasView of(@Nullable OverseasOnRecord known) {
        return known == null ? null : of(known.data(), known.version());
    }

    private static OverseasView of(OverseasData data, int version) {
        return new OverseasView(
                data.country(),
                data.registrationNumber(),
                data.organisationName(),
                data.department(),
                data.jobTitle(),
                data.contactName(),
                Masks.mobile(data.contactPhone()),
                masked(data.contactFax()),
                masked(data.contactMobile()),
                data.address(),
                data.notes(),
                version);
    }

    private static @Nullable String masked(@Nullable String number) {
        return number == null ? null : Masks.mobile(number);
    }

    @Override
    public String toString() {
        return "OverseasView[" + country + "]";
    }
}
