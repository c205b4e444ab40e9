package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.desk.Desk;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.recovery.ReviewRequests;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A claim is void: objected to, not decided in time, or overtaken. Joins the caller's transaction. */
@Singleton
class EndClaim {
    private final ClaimStore claims;
    private final ReviewRequests requests;
    private final ReviewPictures pictures;
    private final Desk desk;
    private final UsernameReservations usernames;
    private final ClaimNotices notices;
    private final Audit audit;

    EndClaim(
            ClaimStore claims,
            ReviewRequests requests,
            ReviewPictures pictures,
            Desk desk,
            UsernameReservations usernames,
            ClaimNotices notices,
            Audit audit) {
        this.claims = claims;
        this.requests = requests;
        this.pictures = pictures;
        this.desk = desk;
        this.usernames = usernames;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * Without effect on one that has ended before.
     *
     * @param reason OBJECTED, LAPSED, OVERTAKEN; what the task was closed for
     * @return whether there was something to end
     */
    Uni<Boolean> end(UUID id, String reason) {
        return claims.take(id)
                .flatMap(claim -> claim == null
                        ? Uni.createFrom().item(false)
                        : close(claim, reason).replaceWith(true));
    }

    /** The same of one that is taken out already. */
    Uni<Void> close(ClaimStore.Claim claim, String reason) {
        UUID id = claim.id();
        String what = reason.equals("OBJECTED") ? "ADMINISTRATOR_CLAIM_OBJECTED" : "ADMINISTRATOR_CLAIM_ENDED";
        return requests.get(id, ClaimData.class)
                .call(() -> requests.close(id))
                .call(() -> pictures.decided(RecoveryKind.ADMINISTRATOR, id))
                .call(() -> desk.close(AdministratorTask.CODE, id, reason))
                .call(() -> usernames.release(id))
                .call(() -> claim.accountId() == null
                        ? Uni.createFrom().voidItem()
                        : audit.record(new AuditEvent.AdministratorClaimed(claim.accountId(), what)))
                .flatMap(request -> notices.ended(request.data()));
    }
}
