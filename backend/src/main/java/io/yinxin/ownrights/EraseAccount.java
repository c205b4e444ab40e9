package io.yinxin.ownrights;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.ProofEnd;
import io.yinxin.accounts.RealNames;
import io.yinxin.cards.LoseCards;
import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.platform.security.UserKind;
import io.yinxin.sessions.EndReason;
import io.yinxin.sessions.Sessions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Takes an account out of use and the person out of it: what every capability keeps, then the account itself (ACC-79). */
@Singleton
class EraseAccount {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final RealNames realNames;
    private final LoseCards cards;
    private final Sessions sessions;
    private final List<PersonalDataSource> sources;

    EraseAccount(
            Accounts accounts,
            AccountChanges changes,
            RealNames realNames,
            LoseCards cards,
            Sessions sessions,
            @All List<PersonalDataSource> sources) {
        this.accounts = accounts;
        this.changes = changes;
        this.realNames = realNames;
        this.cards = cards;
        this.sessions = sessions;
        this.sources = sources;
    }

    /** Joins the caller's transaction. */
    Uni<Void> of(UUID accountId) {
        return sessions.endOthers(accountId, null, EndReason.DELETED)
                .chain(() -> cards.afterClosing(accountId))
                .chain(() -> accounts.profile(accountId))
                .flatMap(this::voidRealName)
                .chain(() -> Panache.getSession().flatMap(session -> session.flush()))
                .chain(() -> Multi.createFrom()
                        .iterable(sources)
                        .onItem()
                        .transformToUniAndConcatenate(
                                source -> source.erase(accountId).replaceWith(source))
                        .collect()
                        .last())
                .chain(() -> changes.close(accountId))
                .replaceWithVoid();
    }

    /** A former administrator's verification is the present one's: it was the organisation's. */
    private Uni<Void> voidRealName(Profile account) {
        UUID organisationId = account.organisationId();
        Uni<Boolean> another = account.kind() != UserKind.ENT_ADMIN || organisationId == null
                ? Uni.createFrom().item(false)
                : accounts.administratorOf(organisationId)
                        .map(now -> now != null && !now.accountId().equals(account.accountId()));
        return another.flatMap(
                there -> there ? Uni.createFrom().voidItem() : realNames.clear(account, ProofEnd.CLOSED));
    }
}
