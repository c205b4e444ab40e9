package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.ChangeDone;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Another e-mail address, proven by a code sent to it, by who has the password or the card (ACC-47). */
@ApplicationScoped
class ChangeEmail {
    private final Accounts accounts;
    private final EmailSteps steps;
    private final ChangeSteps changes;
    private final Caller caller;

    ChangeEmail(Accounts accounts, EmailSteps steps, ChangeSteps changes, Caller caller) {
        this.accounts = accounts;
        this.steps = steps;
        this.changes = changes;
        this.caller = caller;
    }

    /** Of overseas organisations, too, whose form takes the code (ACC-49). @throws DomainException see {@link EmailSteps#sendCode} */
    @Requires(Right.CHANGE_OWN_ACCOUNT)
    Uni<Void> sendCode(EmailCodeForm form) {
        return steps.sendCode(caller.requireUser(), form);
    }

    /**
     * The address bound already is none to be changed.
     *
     * @throws DomainException EFFECTS_NOT_ACCEPTED, LOGIN_FAILED at the password, a wrong code
     */
    @Requires(Right.CHANGE_CONTACTS)
    Uni<ChangeDone> change(NewEmailForm form) {
        CurrentUser user = caller.requireUser();
        String email = Objects.requireNonNull(form.newEmail());
        return accounts.profile(user.accountId())
                .flatMap(account -> EmailSteps.isSame(account, email)
                        ? Uni.createFrom().item(ChangeDone.NOTHING)
                        : changes.auditRefusal(account, EmailSteps.WHAT, change(account, user, email, form)));
    }

    private Uni<ChangeDone> change(Profile account, CurrentUser user, String email, NewEmailForm form) {
        return steps.prove(account, form)
                .chain(() -> steps.check(user, email, form.emailCode()))
                .flatMap(
                        code -> Panache.withTransaction(() -> steps.save(account, email, code, form.acceptedEffects())))
                .map(ChangeDone::with);
    }
}
