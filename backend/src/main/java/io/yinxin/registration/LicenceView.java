package io.yinxin.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.elicence.Licence;
import io.yinxin.elicence.LicenceProgress;
import io.yinxin.elicence.LicenceState;
import io.yinxin.platform.validation.Names;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the scan of a licence has come.
 *
 * @param organisation what the licence tells, once CONFIRMED
 */
@Schema(name = "LicenceScan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LicenceView(LicenceProgress state, @Nullable LicensedOrganisation organisation, Instant expiresAt) {
    /**
     * A code to be scanned.
     *
     * @param licenceId secret of the browser that began it
     * @param qrContent what the code says
     * @param qrSvg the code as a picture
     */
    @Schema(name = "LicenceScanStarted")
    record Started(String licenceId, String qrContent, String qrSvg, Instant expiresAt) {
        @Override
        public String toString() {
            return "Started";
        }
    }

    /** Fields of step 1 that are filled in and stay as they are (REG-48). */
    @Schema(name = "LicensedOrganisation")
    record LicensedOrganisation(String uscc, String orgCode, String orgName, String legalRepName) {
        @Override
        public String toString() {
            return "LicensedOrganisation[" + orgCode + "]";
        }
    }

    static LicenceView of(LicenceState state) {
        Licence licence = state.confirmed();
        LicensedOrganisation organisation = licence == null
                ? null
                : new LicensedOrganisation(
                        licence.uscc(),
                        licence.orgCode(),
                        Names.normaliseOrganisation(licence.orgName()),
                        licence.legalRepName().strip());
        return new LicenceView(state.state(), organisation, state.expiresAt());
    }
}
