package io.yinxin.qualifications;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * An answer that waits for its confirmation: what was shown is what is taken over.
 *
 * @param organisationVersion of the organisation's record the differences were shown against
 * @param fields values by field, as answered
 */
@RegisterForReflection
record WaitingAnswer(
        String source, int organisationVersion, OrganisationFacts organisation, Map<String, String> fields) {
    @Override
    public String toString() {
        return "WaitingAnswer[" + source + "]";
    }
}
