package io.yinxin.organisations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation when its first account is created.
 *
 * @param name with full-width brackets
 * @param legalRepresentative null where an operator's card told of the organisation first (SGN-33)
 * @param verifiedAt when the level was reached; null for NONE
 */
public record NewOrganisation(
        OrganisationKind kind,
        String orgCode,
        String uscc,
        String name,
        @Nullable LegalRepresentative legalRepresentative,
        RealNameLevel realNameLevel,
        List<String> realNameMethods,
        @Nullable Instant verifiedAt) {}
