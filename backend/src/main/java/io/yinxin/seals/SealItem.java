package io.yinxin.seals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of the seal list (SEL-08); its thumbnail has an address of its own.
 *
 * @param number unique among all seals; it stands in the seal object
 * @param disabledFor why it is out of use; null for one in use and for one that never was
 * @param renewable whether the operator's card has another certificate than the seal: it can be re-issued (SEL-74)
 * @param organisationKey whether applications may seal with the organisation's key on the server, too (SEL-64)
 * @param version to be sent back with a change
 */
@Schema(name = "SealItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SealItem(
        UUID sealId,
        String number,
        String name,
        SealKind kind,
        MakingWay makingWay,
        SealPerson operator,
        String issuingOrg,
        LocalDate validFrom,
        LocalDate validTo,
        SealSwitch state,
        @Nullable EndCause disabledFor,
        boolean renewable,
        boolean organisationKey,
        Instant madeAt,
        int version) {}
