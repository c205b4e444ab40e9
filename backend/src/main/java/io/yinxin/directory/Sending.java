package io.yinxin.directory;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealName;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.provider.ProviderFailure;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends an account's data as they are now and notes the outcome. Each attempt has a request id of its own: what is sent
 * may have changed since, and to be told the same twice does a directory no harm.
 */
@Singleton
class Sending {
    private final Accounts accounts;
    private final Organisations organisations;
    private final DirectorySync directory;
    private final SyncStore store;

    Sending(Accounts accounts, Organisations organisations, DirectorySync directory, SyncStore store) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.directory = directory;
        this.store = store;
    }

    Uni<SyncState> send(UUID accountId, int attempts) {
        return accounts.profile(accountId)
                .flatMap(account -> organisations
                        .ofAccount(account.organisationId())
                        .map(organisation -> entry(account, organisation)))
                .flatMap(entry -> directory.send(Ids.next(), entry))
                .flatMap(answer -> note(accountId, answer))
                .onFailure(ProviderFailure.class)
                .recoverWithUni(failure -> {
                    var pause = RepeatRules.pauseAfter(attempts);
                    return store.unanswered(accountId, pause)
                            .replaceWith(pause.isPresent() ? SyncState.WAITING : SyncState.FAILED);
                });
    }

    private Uni<SyncState> note(UUID accountId, DirectorySync.Answer answer) {
        SyncState state = answer.accepted() ? SyncState.ACCEPTED : SyncState.REJECTED;
        return store.end(accountId, state, answer.reason()).replaceWith(state);
    }

    private static DirectoryEntry entry(Profile account, @Nullable Organisation organisation) {
        Holder holder = account.holder();
        RealName realName = account.kind() == UserKind.ENT_ADMIN && organisation != null
                ? organisation.realName()
                : account.realName();
        return new DirectoryEntry(
                account.kind(),
                holder == null ? null : holder.name(),
                holder == null ? null : holder.idType(),
                holder == null ? null : holder.idNumber(),
                account.mobile(),
                organisation == null ? null : organisation.uscc(),
                organisation == null ? null : organisation.orgName(),
                realName.level());
    }
}
