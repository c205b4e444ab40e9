package io.yinxin.cards;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofEnd;
import io.yinxin.accounts.RealNames;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Connects and disconnects card and account with everything that belongs to it: other sessions end, the holder is told,
 * the audit knows (CRD-18, GEN-31, GEN-38). Whether it may be done is decided before. Joins the caller's transaction.
 */
@Singleton
public class CardLink {
    private final CardBindings bindings;
    private final RealNames realNames;
    private final Sessions sessions;
    private final List<CardFollower> followers;
    private final Notices notices;
    private final Audit audit;
    private final Caller caller;

    CardLink(
            CardBindings bindings,
            RealNames realNames,
            Sessions sessions,
            @All List<CardFollower> followers,
            Notices notices,
            Audit audit,
            Caller caller) {
        this.bindings = bindings;
        this.realNames = realNames;
        this.sessions = sessions;
        this.followers = followers;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws DomainException ALREADY_BOUND, CARD_IN_USE */
    @WithTransaction
    public Uni<Void> bind(Profile account, PresentedCard card) {
        return bindings.add(account.accountId(), card)
                .chain(() -> verify(account, card))
                .chain(() -> tell(account, MessageTemplate.CARD_BOUND, Map.of("card", masked(card))))
                .chain(() -> follow(follower -> follower.bound(account, card)))
                .chain(() -> audit.record(new AuditEvent.CardBound(account.accountId(), masked(card))));
    }

    /** Another card takes the place of the bound one (SGN-41). @throws DomainException CARD_IN_USE */
    @WithTransaction
    public Uni<Void> replace(Profile account, CardRecord former, PresentedCard card) {
        Map<String, String> cards = Map.of("card", masked(card), "former", former.maskedNo());
        return bindings.put(account.accountId(), card)
                .chain(() -> realNames.endCard(account, former.cardNo(), ProofEnd.CARD_UNBOUND))
                .chain(() -> sessions.endOthers(account.accountId(), null, EndReason.UNBOUND))
                .chain(() -> tell(account, MessageTemplate.CARD_REPLACED, cards))
                .chain(() -> follow(follower -> follower.unbound(account, former)))
                .chain(() -> follow(follower -> follower.bound(account, card)))
                .chain(() -> audit.record(
                        new AuditEvent.CardReplaced(account.accountId(), masked(card), former.maskedNo())));
    }

    /** @param except the session that goes on, if any */
    @WithTransaction
    public Uni<Void> unbind(Profile account, CardRecord card, @Nullable UUID except) {
        return part(account, card)
                .chain(() -> realNames.endCard(account, card.cardNo(), ProofEnd.CARD_UNBOUND))
                .chain(() -> sessions.endOthers(account.accountId(), except, EndReason.UNBOUND))
                .chain(() -> tell(account, MessageTemplate.CARD_UNBOUND, Map.of("card", card.maskedNo())));
    }

    /** Only what must follow whatever the reason; joins the caller's transaction. */
    Uni<Void> part(Profile account, CardRecord card) {
        return bindings.remove(account.accountId())
                .chain(() -> follow(follower -> follower.unbound(account, card)))
                .chain(() -> audit.record(new AuditEvent.CardUnbound(account.accountId(), card.maskedNo())));
    }

    /** An operator's card names its operator, so that being bound is being verified (RNV-48). */
    private Uni<Void> verify(Profile account, PresentedCard card) {
        return account.kind() == UserKind.ENT_OPERATOR
                ? realNames.grant(account, RealNameMethod.CARD, card.proofBasis())
                : Uni.createFrom().voidItem();
    }

    /** One after the other: they share the transaction. */
    private Uni<Void> follow(Function<CardFollower, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(Profile account, MessageTemplate template, Map<String, String> cards) {
        Map<String, String> parameters = new HashMap<>(cards);
        parameters.put("username", Masks.shortMask(account.username()));
        return notices.tell(
                account.mobile(), account.email(), template, parameters, account.languageOr(caller.language()));
    }

    private static String masked(PresentedCard card) {
        return Masks.shortMask(card.cardNo());
    }
}
