package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.codes.CheckedCode;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.PersonMatch;
import io.yinxin.recovery.RealPersons;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.RecoveryLimits;
import io.yinxin.recovery.StatedPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Account information: the holder's data, and a code to any phone (RCP-13, RCP-14). The record is compared before the
 * register is asked, so that this is no way to try out strangers' data there; who entered something else waits no longer
 * for an account than for none.
 */
@ApplicationScoped
class ProveByAccountInformation {
    private static final Method METHOD = Method.ACCOUNT_INFORMATION;

    private final RecoverySteps steps;
    private final FormCheck forms;
    private final RequesterCodes codes;
    private final RecoveryLimits limits;
    private final Records records;
    private final RealPersons persons;
    private final Passing passing;

    ProveByAccountInformation(
            RecoverySteps steps,
            FormCheck forms,
            RequesterCodes codes,
            RecoveryLimits limits,
            Records records,
            RealPersons persons,
            Passing passing) {
        this.steps = steps;
        this.forms = forms;
        this.codes = codes;
        this.limits = limits;
        this.records = records;
        this.persons = persons;
        this.passing = passing;
    }

    /**
     * @throws DomainException VALIDATION_FAILED with all fields, codes included; ACCOUNT_INFO_MISMATCH, RECOVERY_BARRED,
     *     RECOVERY_LIMIT, CHECK_LIMIT, PROVIDER_UNAVAILABLE
     */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> prove(String recoveryId, AccountInformationForm form) {
        return steps.withMethod(recoveryId, METHOD)
                .flatMap(flow -> checkForm(flow, form)
                        .flatMap(code -> limits.attempt(
                                RecoveryKind.PASSWORD,
                                List.of("username:" + flow.state().username()),
                                () -> judge(flow, form, code))))
                .map(flow -> RecoveryView.of(recoveryId, flow.expiresAt(), flow.state()));
    }

    private Uni<CheckedCode> checkForm(Flow<Attempt> flow, AccountInformationForm form) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        boolean byEmail = flow.state().situation().codeBy() == CodeBy.EMAIL;
        Uni<@Nullable CheckedCode> code = byEmail
                ? codes.email(flow, METHOD, form.email(), form.emailCode(), findings)
                : codes.sms(flow, METHOD, form.mobile(), form.smsCode(), findings);
        return code.invoke(findings::refuseAny).map(Objects::requireNonNull);
    }

    private Uni<Flow<Attempt>> judge(Flow<Attempt> flow, AccountInformationForm form, CheckedCode code) {
        StatedPerson stated = StatedPerson.of(form.name(), form);
        return records.accountOf(flow.state())
                .map(account -> matching(account, stated))
                .call(() -> persons.require(stated, form.mobile(), PasswordRecoveryError.ACCOUNT_INFO_MISMATCH))
                .flatMap(account -> passing.pass(flow, account, METHOD, code));
    }

    /** Who knows the facts only does not learn that an account is disabled (RCP-09). */
    private static Profile matching(@Nullable Profile account, StatedPerson stated) {
        if (account == null
                || account.state() != AccountState.ACTIVE
                || !PersonMatch.isHolder(stated, account.holder())) {
            throw new DomainException(PasswordRecoveryError.ACCOUNT_INFO_MISMATCH);
        }
        if (account.passwordBarredAt() != null) {
            throw new DomainException(PasswordRecoveryError.RECOVERY_BARRED);
        }
        return account;
    }
}
