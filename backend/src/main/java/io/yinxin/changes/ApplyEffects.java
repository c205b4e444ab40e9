package io.yinxin.changes;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.LoseCards;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.Caller;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Does what follows from a change, after the change itself and in its transaction. Names that sign in are switched off by
 * the change of phone or e-mail, the hint at the legal card shows by itself: neither needs anything done here.
 */
@Singleton
public class ApplyEffects {
    private final LoseCards cards;
    private final RealNames realNames;
    private final Sessions sessions;
    private final Notices notices;
    private final Audit audit;
    private final Caller caller;

    ApplyEffects(LoseCards cards, RealNames realNames, Sessions sessions, Notices notices, Audit audit, Caller caller) {
        this.cards = cards;
        this.realNames = realNames;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param changed the account as it is now */
    @WithTransaction
    public Uni<Void> apply(Profile changed, Set<Effect> effects) {
        // Before an unbound card ends them for a reason the holder did not ask for.
        Uni<Integer> ended = effects.contains(Effect.SIGN_IN_AGAIN)
                ? sessions.endOthers(changed.accountId(), null, EndReason.DATA_CHANGED)
                : Uni.createFrom().item(0);
        return ended.onItem()
                .transformToMulti(count -> Multi.createFrom().iterable(effects))
                .onItem()
                .transformToUniAndConcatenate(effect -> apply(changed, effect))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> apply(Profile changed, Effect effect) {
        return switch (effect) {
            case CARD_UNBOUND -> cards.afterHolderChanged(changed.accountId());
            case ORGANISATION_CARDS_UNBOUND -> cards.afterCodeChanged(organisationOf(changed));
            case REAL_NAME_VOID -> realNames.clear(changed).chain(() -> tellVoid(changed));
            case ORGANISATION_REAL_NAMES_VOID ->
                realNames.clear(changed).chain(() -> tellVoid(changed)).chain(() -> clearOperators(changed));
            case SIGN_IN_AGAIN, LEGAL_CARD_TO_CHECK, PHONE_LOGIN_OFF, EMAIL_LOGIN_OFF ->
                Uni.createFrom().voidItem();
        };
    }

    /** One after the other: they share one database session. */
    private Uni<Void> clearOperators(Profile administrator) {
        return realNames
                .verifiedOperatorsOf(organisationOf(administrator))
                .onItem()
                .transformToMulti(verified -> Multi.createFrom().iterable(verified))
                .onItem()
                .transformToUniAndConcatenate(
                        operator -> realNames.clear(operator).chain(() -> tellVoid(operator)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tellVoid(Profile account) {
        return notices.tell(
                        account.mobile(),
                        account.email(),
                        MessageTemplate.REAL_NAME_VOIDED,
                        Map.of("username", Masks.shortMask(account.username())),
                        account.languageOr(caller.language()))
                .chain(() -> audit.record(new AuditEvent.RealNameVoided(account.accountId())));
    }

    private static UUID organisationOf(Profile account) {
        return Objects.requireNonNull(account.organisationId());
    }
}
