package io.yinxin.operators;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** Disables an operator, whose sessions end, or enables it again (OPR-23). Joins the caller's transaction. */
@Singleton
class SwitchOperator {
    private final AccountChanges changes;
    private final OperatorAccounts operators;
    private final Sessions sessions;
    private final OperatorNotices notices;
    private final Audit audit;

    SwitchOperator(
            AccountChanges changes,
            OperatorAccounts operators,
            Sessions sessions,
            OperatorNotices notices,
            Audit audit) {
        this.changes = changes;
        this.operators = operators;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
    }

    /** Nothing happens to an operator who is in that state already. */
    Uni<Void> set(Profile operator, OperatorSwitch wanted) {
        if (wanted.isAlready(operator.state())) {
            return Uni.createFrom().voidItem();
        }
        return wanted == OperatorSwitch.DISABLED ? disable(operator) : enable(operator);
    }

    private Uni<Void> disable(Profile operator) {
        UUID id = operator.accountId();
        return changes.disable(id)
                .call(() -> sessions.endOthers(id, null, EndReason.DISABLED))
                .call(() -> notices.tell(operator, MessageTemplate.OPERATOR_DISABLED))
                .chain(() -> audit.record(new AuditEvent.AccountDisabled(id, "ADMINISTRATOR")));
    }

    private Uni<Void> enable(Profile operator) {
        return operators
                .enable(Objects.requireNonNull(operator.organisationId()), operator.accountId())
                .call(() -> notices.tell(operator, MessageTemplate.OPERATOR_ENABLED))
                .chain(() -> audit.record(new AuditEvent.OperatorManaged(operator.accountId(), "OPERATOR_ENABLED")));
    }
}
