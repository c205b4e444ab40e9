package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Profile;
import io.yinxin.codes.CheckedCode;
import io.yinxin.codes.CodeError;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.recovery.Flow;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Codes of a recovery, by method: one asked for with one method opens no other. To bound addresses they go whether or not
 * there are any; what was sent to nobody is wrong whatever is entered (GEN-28).
 */
@Singleton
class Receivers {
    private static final CodePurpose PURPOSE = CodePurpose.PASSWORD_RECOVERY;

    private final OneTimeCodes codes;
    private final Caller caller;

    Receivers(OneTimeCodes codes, Caller caller) {
        this.codes = codes;
        this.caller = caller;
    }

    /** To an address the person at the screen has typed. @throws DomainException SMS_TOO_OFTEN */
    Uni<Void> sendSms(Flow<Attempt> flow, Method method, String mobile) {
        return codes.sendSms(PURPOSE, binding(flow, method), mobile, caller.address(), caller.language());
    }

    /** @throws DomainException EMAIL_TOO_OFTEN */
    Uni<Void> sendEmail(Flow<Attempt> flow, Method method, String email) {
        return codes.sendEmail(PURPOSE, binding(flow, method), email, caller.address(), caller.language());
    }

    Uni<CheckedCode> checkSms(Flow<Attempt> flow, Method method, String mobile, @Nullable String code) {
        return codes.checkSms(PURPOSE, binding(flow, method), mobile, code);
    }

    Uni<CheckedCode> checkEmail(Flow<Attempt> flow, Method method, String email, @Nullable String code) {
        return codes.checkEmail(PURPOSE, binding(flow, method), email, code);
    }

    /** To the bound mobile, if there is one. @throws DomainException SMS_TOO_OFTEN */
    Uni<Void> sendBoundSms(Flow<Attempt> flow, @Nullable Profile account) {
        String mobile = BoundAddresses.mobile(account);
        return codes.sendBoundSms(
                PURPOSE, binding(flow, Method.PHONE), name(flow), mobile, caller.address(), caller.language());
    }

    /** @throws DomainException EMAIL_TOO_OFTEN */
    Uni<Void> sendBoundEmail(Flow<Attempt> flow, @Nullable Profile account) {
        String email = BoundAddresses.email(account);
        return codes.sendBoundEmail(
                PURPOSE, binding(flow, Method.EMAIL), name(flow), email, caller.address(), caller.language());
    }

    Uni<CheckedCode> checkBoundSms(Flow<Attempt> flow, @Nullable Profile account, @Nullable String code) {
        String mobile = BoundAddresses.mobile(account);
        return mobile == null
                ? checkSms(flow, Method.PHONE, name(flow), code)
                        .onItem()
                        .failWith(() -> DomainException.at("smsCode", CodeError.SMS_CODE_WRONG))
                : checkSms(flow, Method.PHONE, mobile, code);
    }

    Uni<CheckedCode> checkBoundEmail(Flow<Attempt> flow, @Nullable Profile account, @Nullable String code) {
        String email = BoundAddresses.email(account);
        return email == null
                ? checkEmail(flow, Method.EMAIL, name(flow), code)
                        .onItem()
                        .failWith(() -> DomainException.at("emailCode", CodeError.EMAIL_CODE_WRONG))
                : checkEmail(flow, Method.EMAIL, email, code);
    }

    /** For which codes to bound addresses are counted, and whose receiver nobody is. */
    private static String name(Flow<Attempt> flow) {
        return "name:" + flow.state().username();
    }

    private static String binding(Flow<Attempt> flow, Method method) {
        return flow.id() + ":" + method;
    }
}
