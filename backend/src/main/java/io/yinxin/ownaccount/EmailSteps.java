package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardTokenForm;
import io.yinxin.cards.ProveHolder;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.changes.ChangedItem;
import io.yinxin.changes.Effect;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.validation.Contacts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps by which an account gets another address, from whichever form. */
@Singleton
class EmailSteps {
    static final String WHAT = "EMAIL";

    private final AccountChanges changes;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final ProveHolder proveHolder;
    private final ChangeSteps steps;
    private final Caller caller;

    EmailSteps(
            AccountChanges changes,
            Captchas captchas,
            OneTimeCodes codes,
            ProveHolder proveHolder,
            ChangeSteps steps,
            Caller caller) {
        this.changes = changes;
        this.proveHolder = proveHolder;
        this.captchas = captchas;
        this.codes = codes;
        this.steps = steps;
        this.caller = caller;
    }

    /** Whether that is the account's address already, however it is written. */
    static boolean isSame(Profile account, String email) {
        return account.email() != null
                && Contacts.normaliseEmail(account.email()).equals(Contacts.normaliseEmail(email));
    }

    /** @throws DomainException CAPTCHA_WRONG, EMAIL_TOO_OFTEN */
    Uni<Void> sendCode(CurrentUser user, EmailCodeForm form) {
        return captchas.consume(form.captchaId(), form.imageCode())
                .chain(() -> codes.sendEmail(
                        CodePurpose.NEW_EMAIL,
                        user.sessionId().toString(),
                        Objects.requireNonNull(form.newEmail()),
                        caller.address(),
                        caller.language()));
    }

    /**
     * The address recovers the account, so a session that was left open must not do to change it. Effects come before, since
     * a card's token serves once and the person comes back with them accepted.
     *
     * @throws DomainException EFFECTS_NOT_ACCEPTED; what {@link ProveHolder#prove} throws
     */
    Uni<Void> prove(Profile account, NewEmailForm form) {
        return Panache.withSession(() -> steps.effects(account, Change.of(ChangedItem.EMAIL), form.acceptedEffects()))
                .chain(() -> prove(account, form.password(), form.token()));
    }

    /** @throws DomainException what {@link ProveHolder#prove} throws */
    Uni<Void> prove(Profile account, @Nullable String password, @Nullable CardTokenForm token) {
        return proveHolder.prove(account, password, token);
    }

    /** @throws DomainException EMAIL_CODE_WRONG, EMAIL_CODE_EXPIRED at emailCode */
    Uni<CheckedCode> check(CurrentUser user, String email, @Nullable String code) {
        return codes.checkEmail(CodePurpose.NEW_EMAIL, user.sessionId().toString(), email, code);
    }

    /** Joins the caller's transaction. @throws DomainException EFFECTS_NOT_ACCEPTED */
    Uni<Set<Effect>> save(
            Profile account, String email, CheckedCode code, @Nullable Collection<String> acceptedEffects) {
        return codes.redeem(code)
                .chain(() -> steps.effects(account, Change.of(ChangedItem.EMAIL), acceptedEffects))
                .call(effects -> changes.changeEmail(account.accountId(), email)
                        .call(changed -> tell(account, changed, email))
                        .call(changed -> record(account, changed, email, effects)));
    }

    /** Both addresses and the phone (GEN-31). */
    private Uni<Void> tell(Profile before, Profile changed, String email) {
        Map<String, String> name = Map.of("name", Masks.email(email));
        return steps.tell(changed, changed.mobile(), before.email(), MessageTemplate.EMAIL_CHANGED, name)
                .chain(() -> steps.tell(changed, null, email, MessageTemplate.EMAIL_CHANGED, name));
    }

    private Uni<Void> record(Profile before, Profile changed, String email, Set<Effect> effects) {
        String former = before.email() == null ? "" : Masks.email(before.email());
        return steps.record(
                changed,
                WHAT,
                Set.of(ChangedItem.EMAIL),
                effects,
                Map.of("before", former, "after", Masks.email(email)));
    }
}
