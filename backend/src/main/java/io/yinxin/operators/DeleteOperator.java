package io.yinxin.operators;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.OperatorAccounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardLink;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.permissions.Grants;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes an operator for good; the card is free again, the document, too, the user name is not (OPR-25, OPR-26). */
@ApplicationScoped
class DeleteOperator {
    private final OwnOperators own;
    private final OperatorAccounts operators;
    private final CardBindings bindings;
    private final CardLink link;
    private final Grants grants;
    private final Sessions sessions;
    private final OperatorNotices notices;
    private final Audit audit;

    DeleteOperator(
            OwnOperators own,
            OperatorAccounts operators,
            CardBindings bindings,
            CardLink link,
            Grants grants,
            Sessions sessions,
            OperatorNotices notices,
            Audit audit) {
        this.own = own;
        this.operators = operators;
        this.bindings = bindings;
        this.link = link;
        this.grants = grants;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND, OPERATORS_BLOCKED */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Void> delete(String operatorId) {
        return Panache.withTransaction(
                () -> own.find(operatorId, OperatorAct.DELETE).flatMap(this::delete));
    }

    private Uni<Void> delete(Profile operator) {
        // Before the card goes, which would end the sessions for another reason.
        return sessions.endOthers(operator.accountId(), null, EndReason.DELETED)
                .chain(() -> bindings.ofAccount(operator.accountId()))
                .flatMap(card -> card == null ? Uni.createFrom().voidItem() : link.unbind(operator, card, null))
                .chain(() -> grants.withdrawAll(operator.accountId()))
                .chain(() -> operators.delete(own.organisationId(), operator.accountId()))
                .call(() -> notices.tell(operator, MessageTemplate.OPERATOR_DELETED))
                .chain(() -> audit.record(new AuditEvent.OperatorManaged(operator.accountId(), "OPERATOR_DELETED")));
    }
}
