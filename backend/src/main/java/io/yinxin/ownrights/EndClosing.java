package io.yinxin.ownrights;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.TakeOverFollower;
import jakarta.inject.Singleton;

/** What a former holder wanted closed is another's now, also where the account keeps its name (SGN-37). */
@Singleton
class EndClosing implements TakeOverFollower {
    private final Closings closings;
    private final Audit audit;

    EndClosing(Closings closings, Audit audit) {
        this.closings = closings;
        this.audit = audit;
    }

    @Override
    public Uni<Void> overwritten(Profile account) {
        return closings.end(account.accountId())
                .flatMap(ended -> ended
                        ? audit.record(new AuditEvent.ClosingLapsed(account.accountId()))
                        : Uni.createFrom().voidItem());
    }
}
