package io.yinxin.signin;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountError;
import io.yinxin.accounts.AccountLanguages;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.PasswordCheck;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.CardBindings;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardLinkError;
import io.yinxin.cards.PresentedCard;
import io.yinxin.organisations.OrganisationError;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.problem.Texts;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.SignInMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.NewSession;
import io.yinxin.sessions.Opened;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a step of card sign-in as a transaction and opens the session it leads to, or keeps record of its refusal. */
@Singleton
class CardSessions {
    /** What only somebody who was quicker can have caused; the next look finds the line that fits now (SGN-50). */
    private static final Set<ErrorCode> RACES =
            Set.of(OrganisationError.ORG_ADMIN_EXISTS, AccountError.USERNAME_TAKEN, AccountError.ID_NUMBER_DUPLICATE);

    private static final int RETRIES = 2;

    private final Accounts accounts;
    private final CardBindings bindings;
    private final PasswordCheck passwords;
    private final AccountLanguages languages;
    private final Sessions sessions;
    private final Audit audit;
    private final Texts texts;
    private final Caller caller;

    CardSessions(
            Accounts accounts,
            CardBindings bindings,
            PasswordCheck passwords,
            AccountLanguages languages,
            Sessions sessions,
            Audit audit,
            Texts texts,
            Caller caller) {
        this.accounts = accounts;
        this.bindings = bindings;
        this.passwords = passwords;
        this.languages = languages;
        this.sessions = sessions;
        this.audit = audit;
        this.texts = texts;
        this.caller = caller;
    }

    /** @param session null while the holder has to answer something */
    record Reached(CardStep step, @Nullable Opened session) {}

    Uni<Reached> run(PresentedCard card, Supplier<Uni<CardStep>> step) {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(step))
                .onFailure(CardSessions::isRace)
                .retry()
                .atMost(RETRIES)
                .onFailure(CardRefusal.class)
                .recoverWithUni(refusal -> refuse(card, (CardRefusal) refusal))
                .flatMap(reached -> switch (reached) {
                    case CardStep.Admitted admitted -> open(card, admitted);
                    default -> Uni.createFrom().item(new Reached(reached, null));
                });
    }

    private static boolean isRace(Throwable failure) {
        return failure instanceof DomainException refusal && RACES.contains(refusal.code());
    }

    /** A card sign-in ends the lock that wrong passwords have caused (GEN-35). */
    private Uni<Reached> open(PresentedCard card, CardStep.Admitted admitted) {
        Profile account = admitted.account();
        NewSession session = new NewSession(
                account.accountId(),
                account.kind(),
                account.organisationId(),
                false,
                method(card),
                caller.address(),
                caller.userAgent());
        return passwords
                .unlock(account.username())
                .chain(() -> languages.learn(account.accountId(), caller.language()))
                .chain(() -> sessions.open(session))
                .call(opened -> audit.recordApart(
                        new AuditEvent.SignedIn(account.accountId(), method(card), opened.sessionId())))
                .map(opened -> new Reached(admitted, opened));
    }

    private Uni<CardStep> refuse(PresentedCard card, CardRefusal refusal) {
        return audit.recordApart(new AuditEvent.SignInFailed(
                        refusal.accountId(), method(card), Masks.shortMask(card.cardNo()), refusal.code()))
                .chain(() -> params(card, refusal))
                .flatMap(params -> Uni.createFrom().failure(DomainException.with(refusal.code(), params)));
    }

    private Uni<Map<String, Object>> params(PresentedCard card, CardRefusal refusal) {
        UUID accountId = refusal.accountId();
        if (refusal.code() == CardLinkError.CARD_IN_USE) {
            return bindings.ofCard(card.cardNo())
                    .flatMap(bound -> bound == null
                            ? Uni.createFrom().item(Map.<String, Object>of())
                            : accounts.profile(bound.accountId())
                                    .map(other -> Map.of("username", Masks.shortMask(other.username()))));
        }
        return accountId == null || refusal.code() != AccountError.ACCOUNT_DISABLED
                ? Uni.createFrom().item(Map.of())
                : accounts.profile(accountId).map(account -> Map.of("contact", contact(account.kind())));
    }

    private String contact(UserKind kind) {
        return texts.label(
                kind == UserKind.ENT_OPERATOR ? "contact.administrator" : "contact.support", caller.language());
    }

    private static SignInMethod method(PresentedCard card) {
        return card.kind() == CardKind.LEGAL ? SignInMethod.CARD_LEGAL : SignInMethod.CARD_OPERATOR;
    }
}
