package io.yinxin.ownrights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.cards.ProveHolder;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Gives the holder a copy of all that is kept, for the password or the card (ACC-69 to ACC-72). */
@ApplicationScoped
class CopyOwnData {
    private static final Duration DAY = Duration.ofDays(1);

    private final Accounts accounts;
    private final ProveHolder proveHolder;
    private final Throttle throttle;
    private final PersonalDataConfig config;
    private final CopyFile file;
    private final Notices notices;
    private final Audit audit;
    private final Caller caller;

    CopyOwnData(
            Accounts accounts,
            ProveHolder proveHolder,
            Throttle throttle,
            PersonalDataConfig config,
            CopyFile file,
            Notices notices,
            Audit audit,
            Caller caller) {
        this.accounts = accounts;
        this.proveHolder = proveHolder;
        this.throttle = throttle;
        this.config = config;
        this.file = file;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * On record and told before the first byte leaves: an interrupted copy is a copy, too. Who finds no place has not had
     * one of the copies of the day.
     *
     * @throws DomainException what {@link ProveHolder#prove} throws, TOO_MANY_ATTEMPTS, BUSY
     */
    @Requires(Right.VIEW_OWN_ACCOUNT)
    Uni<Copy> copy(OwnProofForm form) {
        UUID accountId = caller.requireUser().accountId();
        return accounts.profile(accountId)
                .flatMap(account -> proveHolder
                        .prove(account, form.password(), form.token())
                        .chain(() -> Uni.createFrom().item(() -> file.begin(accountId, caller.language())))
                        .flatMap(copy -> allow(account)
                                .replaceWith(copy)
                                .onFailure()
                                .invoke(copy.discard())
                                .onCancellation()
                                .invoke(copy.discard()))
                        .onFailure(DomainException.class)
                        .call(refusal -> audit.recordApart(
                                new AuditEvent.CopyRefused(accountId, ((DomainException) refusal).code()))));
    }

    private Uni<Void> allow(Profile account) {
        UUID accountId = account.accountId();
        return throttle.count(
                        "personal-data-copy",
                        accountId.toString(),
                        config.copiesPerDay(),
                        DAY,
                        CommonError.TOO_MANY_ATTEMPTS)
                .chain(() -> Panache.withTransaction(
                        () -> tell(account).chain(() -> audit.record(new AuditEvent.PersonalDataCopied(accountId)))));
    }

    private Uni<Void> tell(Profile account) {
        return notices.tell(
                account.mobile(),
                account.email(),
                MessageTemplate.PERSONAL_DATA_COPIED,
                Map.of("username", Masks.shortMask(account.username())),
                account.languageOr(caller.language()));
    }
}
