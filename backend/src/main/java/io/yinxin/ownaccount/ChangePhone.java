package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountChanges;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Profile;
import io.yinxin.changes.Change;
import io.yinxin.changes.ChangeDone;
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
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The second step: another phone, proven by a code sent to it (ACC-42, ACC-45, ACC-46). */
@ApplicationScoped
class ChangePhone {
    static final String WHAT = "PHONE";

    private final Accounts accounts;
    private final AccountChanges changes;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final PhoneProofs proofs;
    private final ChangeSteps steps;
    private final Caller caller;

    ChangePhone(
            Accounts accounts,
            AccountChanges changes,
            Captchas captchas,
            OneTimeCodes codes,
            PhoneProofs proofs,
            ChangeSteps steps,
            Caller caller) {
        this.accounts = accounts;
        this.changes = changes;
        this.captchas = captchas;
        this.codes = codes;
        this.proofs = proofs;
        this.steps = steps;
        this.caller = caller;
    }

    /** @throws DomainException MOBILE_PROOF_REQUIRED, MOBILE_SAME, CAPTCHA_WRONG, SMS_TOO_OFTEN */
    @Requires(Right.CHANGE_CONTACTS)
    Uni<Void> sendCode(NewPhoneCodeForm form) {
        CurrentUser user = caller.requireUser();
        String mobile = Objects.requireNonNull(form.newMobile());
        return proofs.require(user.sessionId())
                .chain(() -> accounts.profile(user.accountId()))
                .invoke(account -> requireOther(account, mobile))
                .chain(() -> captchas.consume(form.captchaId(), form.imageCode()))
                .chain(() -> codes.sendSms(
                        CodePurpose.NEW_PHONE,
                        user.sessionId().toString(),
                        mobile,
                        caller.address(),
                        caller.language()));
    }

    /** @throws DomainException MOBILE_PROOF_REQUIRED, MOBILE_SAME, a wrong code, EFFECTS_NOT_ACCEPTED */
    @Requires(Right.CHANGE_CONTACTS)
    Uni<ChangeDone> change(NewPhoneForm form) {
        CurrentUser user = caller.requireUser();
        String mobile = Objects.requireNonNull(form.newMobile());
        return proofs.require(user.sessionId())
                .chain(() -> accounts.profile(user.accountId()))
                .invoke(account -> requireOther(account, mobile))
                .flatMap(account -> codes.checkSms(
                                CodePurpose.NEW_PHONE, user.sessionId().toString(), mobile, form.smsCode())
                        .flatMap(code ->
                                Panache.withTransaction(() -> save(account, user.sessionId(), mobile, code, form))));
    }

    private Uni<ChangeDone> save(Profile account, UUID sessionId, String mobile, CheckedCode code, NewPhoneForm form) {
        return proofs.take(sessionId)
                .chain(() -> codes.redeem(code))
                .chain(() -> steps.effects(account, Change.of(ChangedItem.MOBILE), form.acceptedEffects()))
                .flatMap(effects -> changes.changeMobile(account.accountId(), mobile)
                        .call(changed -> tell(account, changed, mobile))
                        .call(changed -> record(account, changed, mobile, effects))
                        .replaceWith(() -> ChangeDone.with(effects)));
    }

    /** Both numbers and the mailbox (GEN-31). */
    private Uni<Void> tell(Profile before, Profile changed, String mobile) {
        Map<String, String> name = Map.of("name", Masks.mobile(mobile));
        return steps.tell(changed, before.mobile(), changed.email(), MessageTemplate.PHONE_CHANGED, name)
                .chain(() -> steps.tell(changed, mobile, null, MessageTemplate.PHONE_CHANGED, name));
    }

    private Uni<Void> record(Profile before, Profile changed, String mobile, Set<Effect> effects) {
        String former = before.mobile() == null ? "" : Masks.mobile(before.mobile());
        return steps.record(
                changed,
                WHAT,
                Set.of(ChangedItem.MOBILE),
                effects,
                Map.of("before", former, "after", Masks.mobile(mobile)));
    }

    private static void requireOther(Profile account, String mobile) {
        if (mobile.equals(account.mobile())) {
            throw DomainException.at("newMobile", OwnAccountError.MOBILE_SAME);
        }
    }
}
