package io.yinxin.qualifications;

import java.util.Map;

/** What an authority says. */
sealed interface SourceAnswer {
    /** @param fields values by field, as the authority writes them */
    record Found(OrganisationFacts organisation, Map<String, String> fields) implements SourceAnswer {
        @Override
        public String toString() {
            return "Found" + fields.keySet();
        }
    }

    record NotFound() implements SourceAnswer {}
}
