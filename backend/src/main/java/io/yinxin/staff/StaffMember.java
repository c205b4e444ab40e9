package io.yinxin.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the staff, as other capabilities know them.
 *
 * @param documentDigests of the person's document, under every index key in use: what {@link Staff#documentDigest} has
 *     made of the same number is among them (RVW-36)
 * @param email where reminders go, if anywhere
 * @param relatedOrgs codes of organisations recorded as related (RVW-04)
 */
public record StaffMember(
        UUID staffId,
        String username,
        String name,
        @Nullable String email,
        List<String> documentDigests,
        List<String> relatedOrgs) {
    /** Whether two accounts belong to one natural person (RVW-36). */
    public boolean isSamePersonAs(StaffMember other) {
        return documentDigests.stream().anyMatch(other.documentDigests::contains);
    }

    @Override
    public String toString() {
        return "StaffMember[" + staffId + "]";
    }
}
