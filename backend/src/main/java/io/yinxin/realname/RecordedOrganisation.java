package io.yinxin.realname;

import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import org.jspecify.annotations.Nullable;

/** What stood on record when a step was passed: after a change the step counts no more (RNV-34). */
record RecordedOrganisation(
        String orgName,
        String uscc,
        String orgCode,
        @Nullable String legalRepName,
        @Nullable String legalRepIdType,
        @Nullable String legalRepIdNumber) {
    static RecordedOrganisation of(Organisation organisation) {
        LegalRepresentative person = organisation.legalRepresentative();
        return new RecordedOrganisation(
                organisation.orgName(),
                organisation.uscc(),
                organisation.orgCode(),
                person == null ? null : person.name(),
                person == null ? null : person.idType(),
                person == null ? null : person.idNumber());
    }

    @Override
    public String toString() {
        return "RecordedOrganisation[" + orgCode + "]";
    }
}
