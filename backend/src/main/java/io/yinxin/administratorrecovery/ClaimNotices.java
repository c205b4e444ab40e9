package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Results go to the mobile that was proven and the mailbox that was stated. Joins the caller's transaction. */
@Singleton
class ClaimNotices {
    /** Of an opinion, in an SMS (RVW-55). */
    private static final int LONGEST_REASON = 60;

    private final Notices notices;

    ClaimNotices(Notices notices) {
        this.notices = notices;
    }

    Uni<Void> approved(ClaimData data, String effective) {
        return tell(data, MessageTemplate.ADMINISTRATOR_CLAIM_APPROVED, Map.of("effective", effective));
    }

    Uni<Void> refused(ClaimData data, String opinion) {
        int length = Math.min(opinion.codePointCount(0, opinion.length()), LONGEST_REASON);
        String reason = opinion.substring(0, opinion.offsetByCodePoints(0, length));
        return tell(data, MessageTemplate.ADMINISTRATOR_CLAIM_REFUSED, Map.of("reason", reason));
    }

    /** Objected to, not decided in time, or overtaken; which of them is the organisation's own matter. */
    Uni<Void> ended(ClaimData data) {
        return tell(data, MessageTemplate.ADMINISTRATOR_CLAIM_ENDED, Map.of());
    }

    private Uni<Void> tell(ClaimData data, MessageTemplate template, Map<String, String> further) {
        Map<String, String> parameters = new HashMap<>(further);
        parameters.put("organisation", data.organisation().orgName());
        return notices.tell(data.claimant().mobile(), data.claimant().email(), template, parameters, data.language());
    }
}
