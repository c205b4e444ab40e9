package io.yinxin.realname;

import io.smallrye.mutiny.Uni;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Step 2: the legal representative, as step 1 has confirmed them (RNV-25, RNV-26). */
@ApplicationScoped
class CheckLegalRepresentative {
    private final Wizard wizard;
    private final PersonSteps persons;
    private final Proving proving;
    private final Caller caller;

    CheckLegalRepresentative(Wizard wizard, PersonSteps persons, Proving proving, Caller caller) {
        this.wizard = wizard;
        this.persons = persons;
        this.proving = proving;
        this.caller = caller;
    }

    /** @throws DomainException STEP_REQUIRED, CONFLICT_STALE; what {@link PersonSteps#byIdentity} throws */
    @Requires(Right.VERIFY_ENTERPRISE)
    Uni<LegalRepView> byIdentity(IdentityDatesForm form) {
        CurrentUser user = caller.requireUser();
        return check(
                user.accountId(),
                person -> persons.byIdentity(
                        user, person.legalRepName(), person.legalRepIdType(), person.legalRepIdNumber(), form));
    }

    /** @throws DomainException STEP_REQUIRED, CONFLICT_STALE; what {@link PersonSteps#byBankCard} throws */
    @Requires(Right.VERIFY_ENTERPRISE)
    Uni<LegalRepView> byBankCard(BankCardForm form) {
        CurrentUser user = caller.requireUser();
        return check(
                user.accountId(),
                person -> persons.byBankCard(
                        user, person.legalRepName(), person.legalRepIdType(), person.legalRepIdNumber(), form));
    }

    private Uni<LegalRepView> check(UUID accountId, Function<WizardState.Confirmed, Uni<PersonSteps.Passed>> way) {
        Uni<LegalRepView> attempt = wizard.open(accountId).flatMap(open -> {
            open.require(WizardStep.LEGAL_REPRESENTATIVE);
            return way.apply(Objects.requireNonNull(open.state().organisation()))
                    .flatMap(passed ->
                            wizard.pass(open, open.state().withLegalRepresentative(passed.person()), passed.redeem()));
        });
        return proving.auditRefusal(accountId, RealNameMethod.LEGAL_REP, attempt);
    }
}
