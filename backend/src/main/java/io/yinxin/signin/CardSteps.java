package io.yinxin.signin;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardLink;
import io.yinxin.cards.PresentedCard;
import io.yinxin.cards.TakeOver;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.signin.CardSignInRules.CardChoice;
import io.yinxin.signin.CardSignInRules.Decision;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** Carries out what {@link CardSignInRules} decides: each line of the tables is one transaction, the caller's. */
@Singleton
class CardSteps {
    private final CardSituations situations;
    private final CardEnrolment enrolment;
    private final CardAttempts attempts;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final CardAdmission admission;
    private final Organisations organisations;
    private final CardBindings bindings;
    private final CardLink link;
    private final TakeOver takeOver;
    private final Audit audit;

    CardSteps(
            CardSituations situations,
            CardEnrolment enrolment,
            CardAttempts attempts,
            Accounts accounts,
            AccountChanges changes,
            CardAdmission admission,
            Organisations organisations,
            CardBindings bindings,
            CardLink link,
            TakeOver takeOver,
            Audit audit) {
        this.situations = situations;
        this.enrolment = enrolment;
        this.attempts = attempts;
        this.accounts = accounts;
        this.changes = changes;
        this.admission = admission;
        this.organisations = organisations;
        this.bindings = bindings;
        this.link = link;
        this.takeOver = takeOver;
        this.audit = audit;
    }

    /** The card was presented. @throws CardRefusal where a table refuses */
    Uni<CardStep> first(PresentedCard card) {
        return situations.of(card).map(CardSignInRules::decide).flatMap(decision -> switch (decision) {
            case Decision.CheckIdentity check -> ask(card, check);
            default -> settle(card, decision);
        });
    }

    /** The card was presented again in the identity check dialog, with an answer. */
    Uni<CardStep> afterIdentityCheck(CardAttempt attempt, PresentedCard card, CardChoice choice) {
        return attempts.finish(attempt)
                .chain(() -> situations.of(card))
                .map(CardSignInRules::decide)
                .flatMap(decision -> switch (decision) {
                    case Decision.CheckIdentity check -> answer(card, check, choice);
                    default -> settle(card, decision);
                });
    }

    /** Keep: once for all for this card (SGN-38, SGN-40). */
    Uni<CardStep> keep(CardAttempt attempt) {
        PresentedCard card = attempt.card();
        return boundAccount(attempt)
                .call(account -> bindings.keep(account.accountId(), card.cardNo()))
                .call(account ->
                        audit.record(new AuditEvent.AccountKept(account.accountId(), Masks.shortMask(card.cardNo()))))
                .flatMap(account -> admission.admit(account, card, false, !isHolder(account, card)));
    }

    /** Overwrite, with the card once more (SGN-37). */
    Uni<CardStep> overwrite(CardAttempt attempt, PresentedCard card) {
        return boundAccount(attempt)
                .flatMap(account -> takeOver.overwrite(account, card, null))
                .flatMap(account -> admission.admit(account, card, false, false));
    }

    private Uni<CardStep> settle(PresentedCard card, Decision decision) {
        return switch (decision) {
            case Decision.CreateAdministrator create ->
                enrolment.administrator(card).flatMap(account -> admission.admit(account, card, true, false));
            case Decision.CreateOperator create ->
                enrolment.operator(card).flatMap(account -> admission.admit(account, card, true, false));
            case Decision.SignIn known ->
                bindings.refresh(known.accountId(), card)
                        .chain(() -> accounts.profile(known.accountId()))
                        .flatMap(account -> admission.admit(account, card, false, false));
            case Decision.GiveHolder unknown -> giveHolder(unknown.accountId(), card);
            case Decision.Refuse refusal ->
                Uni.createFrom().failure(new CardRefusal(refusal.accountId(), refusal.code()));
            case Decision.CheckIdentity check -> ask(card, check);
        };
    }

    private Uni<CardStep> giveHolder(UUID accountId, PresentedCard card) {
        return organisations
                .ofCard(CardEnrolment.organisation(card))
                .chain(() -> changes.giveHolder(accountId, TakeOver.holderOf(card)))
                .call(account -> link.bind(account, card))
                .call(account -> audit.record(new AuditEvent.HolderTold(accountId, Masks.shortMask(card.cardNo()))))
                .flatMap(account -> admission.admit(account, card, false, false));
    }

    private Uni<CardStep> ask(PresentedCard card, Decision.CheckIdentity check) {
        return attempts.begin(card, false)
                .flatMap(attempt -> accounts.profile(check.accountId())
                        .flatMap(account -> bindings.ofAccount(check.accountId())
                                .map(bound -> new CardStep.AskIdentity(
                                        attempt,
                                        check.reason(),
                                        check.choices(),
                                        account,
                                        bound == null ? null : bound.maskedNo()))));
    }

    private Uni<CardStep> answer(PresentedCard card, Decision.CheckIdentity check, CardChoice choice) {
        if (!check.choices().contains(choice)) {
            return Uni.createFrom().failure(new DomainException(CommonError.CONFLICT_STALE));
        }
        Uni<Profile> account = seen(card).chain(() -> accounts.profile(check.accountId()));
        return switch (choice) {
            case BIND ->
                account.call(known -> link.bind(known, card))
                        .flatMap(known -> check.thenAsk()
                                ? attempts.begin(card, true).map(attempt -> new CardStep.AskOverwrite(attempt, known))
                                : admission.admit(
                                        known,
                                        card,
                                        false,
                                        check.reason() == CardSignInRules.CardReason.BIND
                                                && card.kind() == CardKind.LEGAL
                                                && !isHolder(known, card)));
            case REPLACE ->
                account.call(known -> replace(known, card))
                        .flatMap(known -> admission.admit(known, card, false, !isHolder(known, card)));
            case OVERWRITE ->
                account.call(known -> replace(known, card))
                        .flatMap(known -> takeOver.overwrite(known, card, null))
                        .flatMap(known -> admission.admit(known, card, false, false));
        };
    }

    /** An operator card also sees to the administrator, in case the last one was deleted (GEN-13). */
    private Uni<Void> seen(PresentedCard card) {
        return card.kind() == CardKind.LEGAL
                ? Uni.createFrom().voidItem()
                : enrolment.withAdministrator(card).replaceWithVoid();
    }

    private Uni<Void> replace(Profile account, PresentedCard card) {
        return bindings.ofAccount(account.accountId())
                .flatMap(former -> link.replace(account, Objects.requireNonNull(former), card));
    }

    /** @throws DomainException CARD_ATTEMPT_EXPIRED, also when the account is not bound to the card any more */
    private Uni<Profile> boundAccount(CardAttempt attempt) {
        return attempts.finish(attempt)
                .chain(() -> situations.of(attempt.card()))
                .map(CardSignInRules::decide)
                .flatMap(decision -> switch (decision) {
                    case Decision.SignIn known -> accounts.profile(known.accountId());
                    case Decision.Refuse refusal ->
                        Uni.createFrom().failure(new CardRefusal(refusal.accountId(), refusal.code()));
                    default -> Uni.createFrom().failure(new DomainException(CardSignInError.CARD_ATTEMPT_EXPIRED));
                });
    }

    private static boolean isHolder(Profile account, PresentedCard card) {
        return CardSignInRules.isSamePerson(account.holder(), card.holder());
    }
}
