package io.yinxin.operators;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.InitialPasswords;
import io.yinxin.accounts.InitialPasswords.Initial;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.CardBindings;
import io.yinxin.changes.ApplyEffects;
import io.yinxin.changes.Effect;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Gives an operator without card a new initial password; the former one, sessions and a lock end, and a verification with
 * them: who knows the new password first is not who was verified (OPR-20).
 */
@ApplicationScoped
class ResetInitialPassword {
    private final OwnOperators own;
    private final CardBindings bindings;
    private final InitialPasswords initialPasswords;
    private final AccountChanges changes;
    private final RealNames realNames;
    private final ApplyEffects effects;
    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final OperatorNotices notices;
    private final Audit audit;

    ResetInitialPassword(
            OwnOperators own,
            CardBindings bindings,
            InitialPasswords initialPasswords,
            AccountChanges changes,
            RealNames realNames,
            ApplyEffects effects,
            PasswordCheck passwords,
            Sessions sessions,
            OperatorNotices notices,
            Audit audit) {
        this.own = own;
        this.bindings = bindings;
        this.initialPasswords = initialPasswords;
        this.changes = changes;
        this.realNames = realNames;
        this.effects = effects;
        this.passwords = passwords;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND, OPERATORS_BLOCKED, OPERATOR_HAS_CARD, BUSY */
    @Requires(Right.MANAGE_OPERATORS)
    Uni<Initial> reset(String operatorId) {
        return own.find(operatorId, OperatorAct.INITIAL_PASSWORD)
                .call(this::requireCardless)
                .flatMap(operator -> initialPasswords
                        .next(UserKind.ENT_OPERATOR, operator.username())
                        .call(initial -> Panache.withTransaction(() -> give(operatorId, initial)))
                        .call(() -> passwords.unlock(operator.username())));
    }

    private Uni<Void> give(String operatorId, Initial initial) {
        return own.find(operatorId, OperatorAct.INITIAL_PASSWORD)
                .call(this::requireCardless)
                .flatMap(operator -> changes.giveInitialPassword(operator.accountId(), initial.hash()))
                .call(operator -> sessions.endOthers(operator.accountId(), null, EndReason.PASSWORD_CHANGED))
                .call(this::voidVerification)
                .call(operator -> notices.tell(operator, MessageTemplate.OPERATOR_PASSWORD_RESET))
                .flatMap(operator ->
                        audit.record(new AuditEvent.OperatorManaged(operator.accountId(), "OPERATOR_PASSWORD_RESET")));
    }

    private Uni<Void> voidVerification(Profile operator) {
        return realNames
                .of(operator)
                .flatMap(known -> known.level() == RealNameLevel.NONE
                        ? Uni.createFrom().voidItem()
                        : effects.apply(operator, Set.of(Effect.REAL_NAME_VOID)));
    }

    private Uni<Void> requireCardless(Profile operator) {
        return bindings.ofAccount(operator.accountId())
                .invoke(card -> {
                    if (card != null) {
                        throw new DomainException(OperatorError.OPERATOR_HAS_CARD);
                    }
                })
                .replaceWithVoid();
    }
}
