package io.yinxin.ownaccount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.ProveHolder;
import io.yinxin.changes.ChangeSteps;
import io.yinxin.codes.Captchas;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first step towards another phone: the holder proves to be there (ACC-40, ACC-41, ACC-44). */
@ApplicationScoped
class ProvePhoneHolder {
    private final Accounts accounts;
    private final Captchas captchas;
    private final OneTimeCodes codes;
    private final ProveHolder proveHolder;
    private final PhoneProofs proofs;
    private final ChangeSteps steps;
    private final Caller caller;

    ProvePhoneHolder(
            Accounts accounts,
            Captchas captchas,
            OneTimeCodes codes,
            ProveHolder proveHolder,
            PhoneProofs proofs,
            ChangeSteps steps,
            Caller caller) {
        this.accounts = accounts;
        this.captchas = captchas;
        this.codes = codes;
        this.proveHolder = proveHolder;
        this.proofs = proofs;
        this.steps = steps;
        this.caller = caller;
    }

    /** @throws DomainException PHONE_NOT_BOUND, CAPTCHA_WRONG, SMS_TOO_OFTEN */
    @Requires(Right.CHANGE_CONTACTS)
    Uni<Void> sendCode(CaptchaForm captcha) {
        CurrentUser user = caller.requireUser();
        return accounts.profile(user.accountId())
                .map(SignInName.PHONE::requiredOf)
                .flatMap(mobile -> captchas.consume(captcha.captchaId(), captcha.imageCode())
                        .chain(() -> codes.sendSms(
                                CodePurpose.PHONE_PROOF,
                                user.sessionId().toString(),
                                mobile,
                                caller.address(),
                                caller.language())));
    }

    /**
     * @throws DomainException PHONE_NOT_BOUND, SMS_CODE_WRONG, SMS_CODE_EXPIRED; PERSON_MISMATCH at idNumber; what
     *     {@link ProveHolder#prove} throws
     */
    @Requires(Right.CHANGE_CONTACTS)
    Uni<Void> prove(PhoneProofForm form) {
        CurrentUser user = caller.requireUser();
        return accounts.profile(user.accountId())
                .flatMap(account -> steps.auditRefusal(
                        account,
                        ChangePhone.WHAT,
                        form.smsCode() == null
                                ? byDocument(account, user.sessionId(), form)
                                : byPhone(account, user.sessionId(), form.smsCode())));
    }

    private Uni<Void> byPhone(Profile account, UUID sessionId, String code) {
        return codes.checkSms(CodePurpose.PHONE_PROOF, sessionId.toString(), SignInName.PHONE.requiredOf(account), code)
                .flatMap(checked ->
                        Panache.withTransaction(() -> codes.redeem(checked).chain(() -> proofs.put(sessionId))));
    }

    /** The password or card first: wrong ones count, and without them nothing is learned about the document. */
    private Uni<Void> byDocument(Profile account, UUID sessionId, PhoneProofForm form) {
        Findings findings = new Findings();
        requireGiven(findings, "idType", form.idType());
        requireGiven(findings, "idNumber", form.idNumber());
        if (form.token() == null) {
            requireGiven(findings, "password", form.password());
        }
        findings.refuseAny();
        return proveHolder
                .prove(account, form.password(), form.token())
                .invoke(() -> requireSame(account.holder(), form))
                .chain(() -> Panache.withTransaction(() -> proofs.put(sessionId)));
    }

    private static void requireGiven(Findings findings, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            findings.add(List.of(FieldError.of(field, CommonError.REQUIRED)));
        }
    }

    /** An account without document has only the phone to prove itself by. */
    private static void requireSame(@Nullable Holder holder, PhoneProofForm form) {
        if (holder == null
                || !holder.idType().equals(form.idType())
                || !holder.idNumber().equalsIgnoreCase(form.idNumber())) {
            throw DomainException.at("idNumber", OwnAccountError.PERSON_MISMATCH);
        }
    }
}
