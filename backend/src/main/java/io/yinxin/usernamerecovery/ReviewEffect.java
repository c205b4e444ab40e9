package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.desk.DeskError;
import io.yinxin.desk.TaskOutcome;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryNotices;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.recovery.ReviewRequest;
import io.yinxin.recovery.ReviewRequests;
import io.yinxin.usernamerecovery.Candidates.Found;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a decision does, in its transaction: the applicant is told, and so are the holders (RVW-53, RVW-55, RCU-39). */
@Singleton
class ReviewEffect {
    /** Characters of an opinion that go into an SMS (RVW-55). */
    private static final int REASON = 60;

    private final Candidates candidates;
    private final ReviewRequests requests;
    private final ReviewPictures pictures;
    private final Notices notices;
    private final RecoveryNotices holders;
    private final Audit audit;

    ReviewEffect(
            Candidates candidates,
            ReviewRequests requests,
            ReviewPictures pictures,
            Notices notices,
            RecoveryNotices holders,
            Audit audit) {
        this.candidates = candidates;
        this.requests = requests;
        this.pictures = pictures;
        this.notices = notices;
        this.holders = holders;
        this.audit = audit;
    }

    /** @throws DomainException RVW_DECISION_INVALID if there is no account to be told, RVW_CHOICE_REQUIRED */
    Uni<Void> approved(ReviewData data, TaskOutcome outcome) {
        return candidates
                .of(data)
                .map(found -> chosen(found, outcome.chosen()))
                .flatMap(accounts -> requests.end(outcome.objectId(), ReviewRequest.State.APPROVED)
                        .chain(() -> tellApplicant(data, MessageTemplate.USERNAME_REVIEW_APPROVED, names(accounts)))
                        .chain(() -> tellHolders(data, accounts))
                        .chain(() -> pictures.decided(RecoveryKind.USERNAME, outcome.objectId())));
    }

    Uni<Void> refused(ReviewData data, TaskOutcome outcome) {
        String opinion = outcome.opinion();
        String reason = opinion.codePointCount(0, opinion.length()) <= REASON
                ? opinion
                : opinion.substring(0, opinion.offsetByCodePoints(0, REASON - 1)) + "…";
        return requests.end(outcome.objectId(), ReviewRequest.State.REFUSED)
                .chain(() -> tellApplicant(data, MessageTemplate.USERNAME_REVIEW_REFUSED, Map.of("reason", reason)))
                .chain(() -> pictures.decided(RecoveryKind.USERNAME, outcome.objectId()));
    }

    private static List<Profile> chosen(Found found, List<String> chosen) {
        if (found.accounts().isEmpty()) {
            throw new DomainException(DeskError.RVW_DECISION_INVALID);
        }
        if (found.accounts().size() == 1) {
            return found.accounts();
        }
        List<Profile> accounts = found.accounts().stream()
                .filter(one -> chosen.contains(one.accountId().toString()))
                .toList();
        if (accounts.isEmpty()) {
            throw new DomainException(DeskError.RVW_CHOICE_REQUIRED);
        }
        return accounts;
    }

    private static Map<String, String> names(List<Profile> accounts) {
        return Map.of("usernames", accounts.stream().map(Profile::username).collect(Collectors.joining(", ")));
    }

    /** To the phone or mailbox proven with the request, and nowhere else. */
    private Uni<Void> tellApplicant(ReviewData data, MessageTemplate template, Map<String, String> parameters) {
        return notices.tell(data.contact().mobile(), data.contact().email(), template, parameters, data.language());
    }

    private Uni<Void> tellHolders(ReviewData data, List<Profile> accounts) {
        String method = Method.MANUAL_REVIEW.name();
        return Multi.createFrom()
                .iterable(accounts)
                .onItem()
                .transformToUniAndConcatenate(one -> holders.tell(
                                one, MessageTemplate.USERNAME_RECOVERED, method, data.language())
                        .chain(() -> audit.record(new AuditEvent.UsernameRecovered(one.accountId(), method))))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
