package io.yinxin.organisations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation on record.
 *
 * @param address as registered; null where none is stated
 * @param legalRepresentative null while only operators' cards have told of it (SGN-33)
 */
public record Organisation(
        UUID organisationId,
        OrganisationKind kind,
        String orgCode,
        String uscc,
        String orgName,
        @Nullable LegalRepresentative legalRepresentative,
        @Nullable String address,
        RealNameLevel realNameLevel,
        List<String> realNameMethods,
        @Nullable Instant realNameVerifiedAt,
        Instant createdAt,
        int version) {
    public RealName realName() {
        return new RealName(realNameLevel, realNameMethods, realNameVerifiedAt);
    }
}
