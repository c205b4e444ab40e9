package io.yinxin.codes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One-time codes by SMS and e-mail (GEN-26). A code is asked for with {@code send…}, looked at with {@code check…}
 * before the use case's transaction, and used up with {@link #redeem} inside it: so a wrong entry counts although the
 * use case fails, a use case that fails later does not burn a right code, and no row is locked while the outside world
 * is asked.
 */
@Singleton
public class OneTimeCodes {
    private final SendCode sendCode;
    private final CodeStore store;
    private final CodesConfig config;

    OneTimeCodes(SendCode sendCode, CodeStore store, CodesConfig config) {
        this.sendCode = sendCode;
        this.store = store;
        this.config = config;
    }

    /**
     * Sends a fresh code by SMS; it replaces the one sent before for the same form.
     *
     * @param binding what the code is good for besides its form: the registration or session it was asked in
     * @param clientAddress whose limit of codes per day it counts against
     * @throws DomainException SMS_TOO_OFTEN, params n = seconds until the next one may be asked for
     */
    public Uni<Void> sendSms(
            CodePurpose purpose, String binding, String mobile, String clientAddress, Language language) {
        return sendSms(purpose, binding, mobile, Map.of(), clientAddress, language);
    }

    /** @param about what the purpose's message tells besides the code */
    public Uni<Void> sendSms(
            CodePurpose purpose,
            String binding,
            String mobile,
            Map<String, String> about,
            String clientAddress,
            Language language) {
        CodeSlot slot = new CodeSlot(CodeChannel.SMS, purpose, binding, mobile);
        return Panache.withTransaction(() -> sendCode.send(slot, about, clientAddress, language));
    }

    /**
     * Everything {@link #sendSms} does but the message, for numbers that are not on record (GEN-28): limits count alike,
     * and no code is ever right.
     *
     * @throws DomainException SMS_TOO_OFTEN
     */
    public Uni<Void> pretendSms(CodePurpose purpose, String binding, String mobile, String clientAddress) {
        CodeSlot slot = new CodeSlot(CodeChannel.SMS, purpose, binding, mobile);
        return Panache.withTransaction(() -> sendCode.pretend(slot, clientAddress));
    }

    /**
     * Sends a code to the mobile that is bound to what somebody has named, or does all but that where none is: then no code
     * is ever right. It counts for the name instead of the mobile. Else the limit would tell whether a mobile one knows is
     * the bound one (GEN-28).
     *
     * @param name no mobile could be; with it the code is looked at where no mobile is bound
     * @throws DomainException SMS_TOO_OFTEN
     */
    public Uni<Void> sendBoundSms(
            CodePurpose purpose,
            String binding,
            String name,
            @Nullable String mobile,
            String clientAddress,
            Language language) {
        return sendBound(CodeChannel.SMS, purpose, binding, name, mobile, clientAddress, language);
    }

    /** As {@link #sendBoundSms}, by e-mail. @throws DomainException EMAIL_TOO_OFTEN */
    public Uni<Void> sendBoundEmail(
            CodePurpose purpose,
            String binding,
            String name,
            @Nullable String email,
            String clientAddress,
            Language language) {
        return sendBound(CodeChannel.EMAIL, purpose, binding, name, email, clientAddress, language);
    }

    private Uni<Void> sendBound(
            CodeChannel channel,
            CodePurpose purpose,
            String binding,
            String name,
            @Nullable String receiver,
            String clientAddress,
            Language language) {
        CodeSlot slot = new CodeSlot(channel, purpose, binding, receiver == null ? name : receiver, name);
        return Panache.withTransaction(() -> receiver == null
                ? sendCode.pretend(slot, clientAddress)
                : sendCode.send(slot, Map.of(), clientAddress, language));
    }

    /** As {@link #sendSms}, by e-mail. @throws DomainException EMAIL_TOO_OFTEN */
    public Uni<Void> sendEmail(
            CodePurpose purpose, String binding, String email, String clientAddress, Language language) {
        CodeSlot slot = new CodeSlot(CodeChannel.EMAIL, purpose, binding, email);
        return Panache.withTransaction(() -> sendCode.send(slot, Map.of(), clientAddress, language));
    }

    /**
     * Judges an entered SMS code and counts it if wrong. Call it before the transaction.
     *
     * @throws DomainException at field smsCode: SMS_CODE_WRONG, or SMS_CODE_EXPIRED when a new one has to be asked for
     */
    public Uni<CheckedCode> checkSms(CodePurpose purpose, String binding, String mobile, @Nullable String code) {
        return store.check(new CodeSlot(CodeChannel.SMS, purpose, binding, mobile), code);
    }

    /** As {@link #checkSms}, at field emailCode. @throws DomainException EMAIL_CODE_WRONG, EMAIL_CODE_EXPIRED */
    public Uni<CheckedCode> checkEmail(CodePurpose purpose, String binding, String email, @Nullable String code) {
        return store.check(new CodeSlot(CodeChannel.EMAIL, purpose, binding, email), code);
    }

    /**
     * Uses the code up in the caller's transaction; comes back when that is rolled back.
     *
     * @throws DomainException …_CODE_EXPIRED when another request has used it meanwhile
     */
    public Uni<Void> redeem(CheckedCode code) {
        return store.redeem(code);
    }

    /** What is answered to whoever asked for a code. */
    public CodeSent sent() {
        return new CodeSent(config.code().resend());
    }
}
