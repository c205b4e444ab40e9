package io.yinxin.qualifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an authority tells something else of the organisation itself. Both are told in full: who decides has to see them.
 *
 * @param field orgName, uscc, orgCode or legalRepName
 */
@Schema(name = "OrganisationDifference")
record OrganisationDifference(String field, String before, String after) {
    @Override
    public String toString() {
        return "OrganisationDifference[" + field + "]";
    }
}
