package io.yinxin.qualifications;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** An organisation as an authority knows it; null for what it does not tell. */
@RegisterForReflection
record OrganisationFacts(
        @Nullable String orgName,
        @Nullable String uscc,
        @Nullable String orgCode,
        @Nullable String legalRepName) {
    static final OrganisationFacts NONE = new OrganisationFacts(null, null, null, null);

    @Override
    public String toString() {
        return "OrganisationFacts[" + uscc + "]";
    }
}
