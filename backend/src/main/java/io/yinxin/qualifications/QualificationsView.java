package io.yinxin.qualifications;

import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.data.Masks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The page's content (QLF-02).
 *
 * @param version of the record; 0 while nothing was saved
 * @param catalogueVersion by which tabs and fields are shown
 */
@Schema(name = "Qualifications")
record QualificationsView(
        int version, int catalogueVersion, Head organisation, List<TabView> tabs, List<SourceView> sources) {
    /**
     * Fields from registration: always as the organisation's record has them (QLF-05).
     *
     * @param legalRepName masked; null while unknown
     */
    @Schema(name = "QualificationHead")
    record Head(
            String uscc,
            String orgCode,
            String orgName,
            @Nullable String legalRepName) {
        static Head of(Organisation organisation) {
            LegalRepresentative person = organisation.legalRepresentative();
            return new Head(
                    organisation.uscc(),
                    organisation.orgCode(),
                    organisation.orgName(),
                    person == null ? null : Masks.name(person.name()));
        }
    }
}
