package io.yinxin.administratorrecovery;

import io.yinxin.organisations.OrganisationKind;
import io.yinxin.recovery.StatedPerson;
import io.yinxin.verification.OrganisationClaim;

/** The organisation as stated, well-formed and found in the public register. */
record ClaimedOrganisation(OrganisationKind kind, String uscc, String orgName, StatedPerson legalRepresentative) {
    /** The shorter code is part of the longer. */
    String orgCode() {
        return uscc.substring(8, 17);
    }

    /** Target of the limits. */
    String target() {
        return "organisation:" + orgCode();
    }

    OrganisationClaim claim() {
        return new OrganisationClaim(
                kind.name(),
                uscc,
                orgCode(),
                orgName,
                legalRepresentative.name(),
                legalRepresentative.idType(),
                legalRepresentative.idNumber());
    }

    @Override
    public String toString() {
        return "ClaimedOrganisation[" + uscc + "]";
    }
}
