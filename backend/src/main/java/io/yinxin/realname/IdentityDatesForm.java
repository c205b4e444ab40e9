package io.yinxin.realname;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an ID card whose holder is known (spec 10 table 2.2).
 *
 * @param idValidFrom YYYYMMDD
 * @param idValidTo YYYYMMDD, 00000000 for long-term
 */
@Schema(name = "LegalRepIdentity")
record IdentityDatesForm(
        @Nullable String idValidFrom, @Nullable String idValidTo) {
    @Override
    public String toString() {
        return "IdentityDatesForm";
    }
}
