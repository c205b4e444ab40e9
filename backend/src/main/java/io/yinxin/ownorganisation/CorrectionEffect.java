package io.yinxin.ownorganisation;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.desk.DeskError;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a decision does, in its transaction: the data change or stay, and the holder is told. */
@Singleton
class CorrectionEffect {
    /** Characters of an opinion that go into an SMS (RVW-55). */
    private static final int REASON = 60;

    private final Accounts accounts;
    private final KnownOrganisations known;
    private final Corrections corrections;
    private final CorrectionPapers papers;
    private final ChangeSteps steps;

    CorrectionEffect(
            Accounts accounts,
            KnownOrganisations known,
            Corrections corrections,
            CorrectionPapers papers,
            ChangeSteps steps) {
        this.accounts = accounts;
        this.known = known;
        this.corrections = corrections;
        this.papers = papers;
        this.steps = steps;
    }

    /** @throws DomainException RVW_OBJECT_CLOSED where the data on record are no more those that were to be corrected */
    Uni<Void> approved(UUID id, Correction correction) {
        return accounts.profile(correction.accountId())
                .invoke(account -> {
                    if (!KnownOrganisations.isKeptBy(account)) {
                        throw new DomainException(DeskError.RVW_OBJECT_CLOSED);
                    }
                })
                .call(account -> known.naming(account).invoke(now -> {
                    if (!Objects.equals(now, correction.before())) {
                        throw new DomainException(DeskError.RVW_OBJECT_CLOSED);
                    }
                }))
                .call(account -> known.correct(account, correction.form()))
                .call(account -> tell(account, MessageTemplate.CORRECTION_APPROVED, Map.of()))
                .chain(() -> end(id, CorrectionView.State.APPROVED));
    }

    Uni<Void> refused(UUID id, Correction correction, String opinion) {
        String reason = opinion.codePointCount(0, opinion.length()) <= REASON
                ? opinion
                : opinion.substring(0, opinion.offsetByCodePoints(0, REASON - 1)) + "…";
        return accounts.profile(correction.accountId())
                .call(account -> tell(account, MessageTemplate.CORRECTION_REFUSED, Map.of("reason", reason)))
                .chain(() -> end(id, CorrectionView.State.REFUSED));
    }

    private Uni<Void> tell(Profile account, MessageTemplate template, Map<String, String> parameters) {
        return steps.tell(account, account.mobile(), account.email(), template, parameters);
    }

    private Uni<Void> end(UUID id, CorrectionView.State state) {
        return corrections.end(id, state).chain(() -> papers.decided(id));
    }
}
