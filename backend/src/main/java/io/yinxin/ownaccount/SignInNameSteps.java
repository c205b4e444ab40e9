package io.yinxin.ownaccount;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.SignInSwitches;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.notifications.MessageTemplate;
import io.yinxin.notifications.Notices;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** The steps of switching a name to sign in with, each telling the holder and the audit. */
@Singleton
class SignInNameSteps {
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final SignInSwitches switches;
    private final Notices notices;
    private final Audit audit;
    private final Caller caller;

    SignInNameSteps(
            Captchas captchas,
            OneTimeCodes codes,
            SignInSwitches switches,
            Notices notices,
            Audit audit,
            Caller caller) {
        this.captchas = captchas;
        this.codes = codes;
        this.switches = switches;
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    Uni<Void> sendCode(SignInName name, Profile account, CaptchaForm captcha, UUID sessionId) {
        String value = name.requiredOf(account);
        String binding = sessionId.toString();
        return captchas.consume(captcha.captchaId(), captcha.imageCode())
                .chain(() -> name == SignInName.PHONE
                        ? codes.sendSms(CodePurpose.SIGN_IN_NAME, binding, value, caller.address(), caller.language())
                        : codes.sendEmail(
                                CodePurpose.SIGN_IN_NAME, binding, value, caller.address(), caller.language()));
    }

    /** Joins the caller's transaction. */
    Uni<Profile> turnOn(SignInName name, Profile account) {
        Uni<Profile> on = name == SignInName.PHONE
                ? switches.phoneOn(account.accountId())
                : switches.emailOn(account.accountId());
        return on.call(changed -> tell(name, changed, true));
    }

    /** Joins the caller's transaction. */
    Uni<Profile> turnOff(SignInName name, Profile account) {
        Uni<Profile> off = name == SignInName.PHONE
                ? switches.phoneOff(account.accountId())
                : switches.emailOff(account.accountId());
        return off.call(changed -> tell(name, changed, false));
    }

    private Uni<Void> tell(SignInName name, Profile account, boolean on) {
        String masked = name.masked(name.requiredOf(account));
        return notices.tell(
                        account.mobile(),
                        account.email(),
                        on ? MessageTemplate.SIGN_IN_NAME_ON : MessageTemplate.SIGN_IN_NAME_OFF,
                        Map.of("username", Masks.shortMask(account.username()), "name", masked),
                        account.languageOr(caller.language()))
                .chain(() -> audit.record(new AuditEvent.SignInNameSwitched(account.accountId(), on, masked)));
    }
}
