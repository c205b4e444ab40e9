package io.yinxin.changeover;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.TakeOverFollower;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Who was administrator without right has named nobody: an accomplice could take the account back by accepting (SGN-37). */
@Singleton
class EndNomination implements TakeOverFollower {
    private final Nominations nominations;
    private final Accounts accounts;
    private final ChangeOverNotices notices;
    private final Audit audit;
    private final Caller caller;

    EndNomination(Nominations nominations, Accounts accounts, ChangeOverNotices notices, Audit audit, Caller caller) {
        this.nominations = nominations;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    @Override
    public Uni<Void> overwritten(Profile account) {
        return nominations
                .ofOrganisation(Objects.requireNonNull(account.organisationId()))
                .flatMap(open -> open == null ? Uni.createFrom().voidItem() : end(account, open));
    }

    private Uni<Void> end(Profile account, Nomination open) {
        return nominations
                .end(open.id(), Nomination.State.WITHDRAWN)
                .chain(() -> accounts.profile(open.nomineeId()))
                .flatMap(nominee -> notices.withdrawn(nominee, caller.language()))
                .chain(() -> audit.record(new AuditEvent.ChangeOverEnded(
                        account.accountId(), open.nomineeId(), "CHANGE_OVER_WITHDRAWN")));
    }
}
