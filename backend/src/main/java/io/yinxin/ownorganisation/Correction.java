package io.yinxin.ownorganisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction by papers, as it is kept.
 *
 * @param before what was on record when it was asked for; null where an individual had stated nothing
 */
record Correction(
        UUID accountId, OrganisationForm form, OrganisationRules.@Nullable Naming before, String explanation) {
    @Override
    public String toString() {
        return "Correction[" + accountId + "]";
    }
}
