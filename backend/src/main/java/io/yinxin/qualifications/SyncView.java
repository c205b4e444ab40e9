package io.yinxin.qualifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an update from an authority did, or would do.
 *
 * @param result CHANGED, UNCHANGED or TO_CONFIRM
 * @param changes of fields: done, or with TO_CONFIRM to be done
 * @param organisationChanges with TO_CONFIRM: what would become of the organisation's own data
 * @param effects with TO_CONFIRM: what would follow (spec 05 table 4.1), to be sent back as accepted
 * @param confirmBefore with TO_CONFIRM: until then the answer waits
 */
@Schema(name = "QualificationSynchronisation")
record SyncView(
        UUID synchronisationId,
        String source,
        SyncResult result,
        List<ChangeView> changes,
        List<OrganisationDifference> organisationChanges,
        List<String> effects,
        @Nullable Instant confirmBefore) {}
