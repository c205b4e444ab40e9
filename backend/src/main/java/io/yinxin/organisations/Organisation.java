package io.yinxin.organisations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation on record. */
public record Organisation(
        UUID organisationId,
        OrganisationKind kind,
        String orgCode,
        String uscc,
        String orgName,
        LegalRepresentative legalRepresentative,
        RealNameLevel realNameLevel,
        List<String> realNameMethods,
        @Nullable Instant realNameVerifiedAt,
        Instant createdAt,
        int version) {}
