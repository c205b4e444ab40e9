package io.yinxin.ownaccount;

import io.yinxin.accounts.StatedOrganisation;
import io.yinxin.platform.data.Masks;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The organisation an individual has stated (ACC-04). @param legalRepName masked: it is another person */
@Schema(name = "OwnStatedOrganisation")
record StatedOrganisationView(String uscc, String orgCode, String orgName, String legalRepName, int version) {
    static @Nullable StatedOrganisationView of(@Nullable StatedOrganisation stated) {
        return stated == null
                ? null
                : new StatedOrganisationView(
                        stated.uscc(),
                        stated.orgCode(),
                        stated.orgName(),
                        Masks.name(stated.legalRepName()),
                        Objects.requireNonNull(stated.version()));
    }

    @Override
    public String toString() {
        return "StatedOrganisationView";
    }
}
