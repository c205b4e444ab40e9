package io.yinxin.administratorrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.UsernameReservations;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.desk.DeskError;
import io.yinxin.desk.TaskOutcome;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.recovery.ReviewRequest;
import io.yinxin.recovery.ReviewRequests;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a decision does (ACC-90), within its transaction. An approval begins the time to object and does no more. */
@Singleton
class DecideClaim {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ReviewRequests requests;
    private final OnRecord onRecord;
    private final ClaimStore claims;
    private final ClaimWarning warning;
    private final ClaimNotices notices;
    private final UsernameReservations usernames;
    private final ReviewPictures pictures;
    private final AdministratorRecoveryConfig config;
    private final Audit audit;
    private final Clock clock;

    DecideClaim(
            ReviewRequests requests,
            OnRecord onRecord,
            ClaimStore claims,
            ClaimWarning warning,
            ClaimNotices notices,
            UsernameReservations usernames,
            ReviewPictures pictures,
            AdministratorRecoveryConfig config,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.onRecord = onRecord;
        this.claims = claims;
        this.warning = warning;
        this.notices = notices;
        this.usernames = usernames;
        this.pictures = pictures;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DomainException RVW_OBJECT_CLOSED unless the administrator is there who was told of it */
    Uni<Void> decided(TaskOutcome outcome, ClaimData data) {
        UUID id = outcome.objectId();
        return switch (outcome.decision()) {
            case APPROVE ->
                approve(id, data)
                        .chain(() -> requests.end(id, ReviewRequest.State.APPROVED))
                        .chain(() -> pictures.decided(RecoveryKind.ADMINISTRATOR, id));
            case REFUSE ->
                refuse(outcome, data)
                        .chain(() -> requests.end(id, ReviewRequest.State.REFUSED))
                        .chain(() -> pictures.decided(RecoveryKind.ADMINISTRATOR, id));
            case RETURN -> throw new IllegalStateException("requests are not returned");
        };
    }

    private Uni<Void> approve(UUID id, ClaimData data) {
        Instant effectiveAt = clock.instant().plus(config.delay());
        String effective = MINUTE.format(effectiveAt.atZone(clock.getZone()));
        return claims.lock(id)
                .flatMap(claim -> onRecord.of(data).map(known -> administrator(claim, known, data)))
                .call(() -> claims.approve(id, effectiveAt))
                .call(administrator -> warning.granted(id, administrator, effective))
                .call(() -> notices.approved(data, effective))
                .flatMap(administrator -> audit.record(new AuditEvent.AdministratorClaimed(
                        administrator.accountId(), "ADMINISTRATOR_CLAIM_APPROVED")));
    }

    /** Whoever has taken over meanwhile was not told, and could not object. */
    static boolean isAsTold(ClaimStore.Claim claim, OnRecord.Known known, ClaimData data) {
        return known.administrator() != null
                && known.administrator().accountId().equals(claim.accountId())
                && known.isFree()
                && !known.isAdministrator(data.claimant().person());
    }

    private static Profile administrator(ClaimStore.@Nullable Claim claim, OnRecord.Known known, ClaimData data) {
        if (claim == null || claim.effectiveAt() != null || !isAsTold(claim, known, data)) {
            throw new DomainException(DeskError.RVW_OBJECT_CLOSED);
        }
        return Objects.requireNonNull(known.administrator());
    }

    private Uni<Void> refuse(TaskOutcome outcome, ClaimData data) {
        return claims.take(outcome.objectId())
                .flatMap(claim -> claim == null || claim.accountId() == null
                        ? Uni.createFrom().voidItem()
                        : audit.record(
                                new AuditEvent.AdministratorClaimed(claim.accountId(), "ADMINISTRATOR_CLAIM_REFUSED")))
                .chain(() -> usernames.release(outcome.objectId()))
                .chain(() -> notices.refused(data, outcome.opinion()));
    }
}
