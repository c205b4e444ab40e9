package io.yinxin.upgrades;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.validation.DocumentType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Applications as pages show them. */
final class UpgradeViews {
    private UpgradeViews() {}

    /** To the administrator, who compares: name in full, document and mobile masked (OPR-40). */
    @Schema(name = "UpgradeApplication")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            UUID upgradeId,
            @Nullable String name,
            @Nullable String idType,
            @Nullable String idNumber,
            @Nullable String mobile,
            Instant appliedAt,
            Instant lapsesAt) {
        static ItemView of(UpgradeEntity upgrade, Instant lapsesAt, Profile individual) {
            Holder holder = individual.holder();
            return new ItemView(
                    upgrade.id,
                    holder == null ? null : holder.name(),
                    holder == null ? null : holder.idType(),
                    holder == null
                            ? null
                            : Masks.document(holder.idType().equals(DocumentType.ID_CARD.name()), holder.idNumber()),
                    individual.mobile() == null ? null : Masks.mobile(individual.mobile()),
                    upgrade.appliedAt,
                    lapsesAt);
        }
    }

    /** To the individual. @param reason of the refusal */
    @Schema(name = "OwnUpgrade")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnView(
            UpgradeState state,
            String orgName,
            Instant appliedAt,
            Instant lapsesAt,
            @Nullable Instant endedAt,
            @Nullable String reason) {
        static OwnView of(UpgradeEntity upgrade, Instant lapsesAt, Organisation organisation) {
            return new OwnView(
                    upgrade.state,
                    organisation.orgName(),
                    upgrade.appliedAt,
                    lapsesAt,
                    upgrade.endedAt,
                    upgrade.reason);
        }
    }
}
