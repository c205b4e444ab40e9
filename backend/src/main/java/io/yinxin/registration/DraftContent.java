package io.yinxin.registration;

import org.jspecify.annotations.Nullable;

/** What is kept of a registration until it is confirmed. */
final class DraftContent {
    private DraftContent() {}

    /** @param licensed whether an electronic licence told the organisation's data (REG-48) */
    record OfOrganisation(OrganisationForm organisation, boolean licensed) {
        @Override
        public String toString() {
            return "OfOrganisation";
        }
    }

    /** @param provenEmail proven by a code (REG-29), in the form in which addresses are compared */
    record OfIndividual(@Nullable String provenEmail) {
        @Override
        public String toString() {
            return "OfIndividual";
        }
    }

    /** Nothing is checked before the confirmation. */
    record OfOverseas() {}
}
